/** Noting, correcting, withdrawing and bringing back. */
@NullMarked
package pl.osl.activities.writing;

import org.jspecify.annotations.NullMarked;
