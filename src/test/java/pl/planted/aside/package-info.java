/** Points back to where it is pointed at from, to show that the rule against circles bites. */
@NullMarked
package pl.planted.aside;

import org.jspecify.annotations.NullMarked;
