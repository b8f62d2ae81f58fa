/** Whether resources are still there: checks on the ground, when the next is due, how fresh the whole map is. */
@NullMarked
package pl.osl.resourcemaps.checks;

import org.jspecify.annotations.NullMarked;
