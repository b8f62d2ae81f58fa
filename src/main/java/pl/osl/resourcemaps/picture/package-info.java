/** The pages on which the map stands beside its list, what it is drawn from, and its print. */
@NullMarked
package pl.osl.resourcemaps.picture;

import org.jspecify.annotations.NullMarked;
