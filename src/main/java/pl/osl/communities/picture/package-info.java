/** "Jak było, jak jest": the organizer's picture of a community, rated by the same five statements again and again. */
@NullMarked
package pl.osl.communities.picture;

import org.jspecify.annotations.NullMarked;
