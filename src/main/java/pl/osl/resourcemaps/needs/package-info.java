/** What residents need, in their words, how loud it is and what became of it. */
@NullMarked
package pl.osl.resourcemaps.needs;

import org.jspecify.annotations.NullMarked;
