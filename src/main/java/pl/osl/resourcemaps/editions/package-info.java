/** Maps frozen on a day, with conclusions and a plan, approved by the director. */
@NullMarked
package pl.osl.resourcemaps.editions;

import org.jspecify.annotations.NullMarked;
