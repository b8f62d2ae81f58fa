/** A centre's beginning: founding it, and the first steps until it works. */
@NullMarked
package pl.osl.centres.founding;

import org.jspecify.annotations.NullMarked;
