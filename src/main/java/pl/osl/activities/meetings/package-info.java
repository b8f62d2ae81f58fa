/** One meeting, one entry: what somebody else noted of it, and one's own part of a colleague's entry. */
@NullMarked
package pl.osl.activities.meetings;

import org.jspecify.annotations.NullMarked;
