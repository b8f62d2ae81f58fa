/** What other pages show of the log. */
@NullMarked
package pl.osl.activities.parts;

import org.jspecify.annotations.NullMarked;
