/** With whom an entry was: the partners, groups and initiatives it names, and the event it was an edition of. */
@NullMarked
package pl.osl.activities.parties;

import org.jspecify.annotations.NullMarked;
