/** A partner's own cards on the map: asked by a link whether they are still true, answered without an account. */
@NullMarked
package pl.osl.resourcemaps.cards;

import org.jspecify.annotations.NullMarked;
