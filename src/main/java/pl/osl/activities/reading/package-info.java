/** The list of entries, its exports, and the page of one. */
@NullMarked
package pl.osl.activities.reading;

import org.jspecify.annotations.NullMarked;
