/** Where a centre lies. */
@NullMarked
package pl.osl.centres.location;

import org.jspecify.annotations.NullMarked;
