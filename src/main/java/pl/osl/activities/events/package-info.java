/** What comes back year after year: an event, and its editions among the entries. */
@NullMarked
package pl.osl.activities.events;

import org.jspecify.annotations.NullMarked;
