/** Districts, estates and villages of a centre's own list, and which communities lie in them. */
@NullMarked
package pl.osl.communities.districts;

import org.jspecify.annotations.NullMarked;
