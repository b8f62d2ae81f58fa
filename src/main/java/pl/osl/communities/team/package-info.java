/** Who works with a community and who leads it, since when and until when. */
@NullMarked
package pl.osl.communities.team;

import org.jspecify.annotations.NullMarked;
