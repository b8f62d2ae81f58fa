/** When partners, groups and initiatives were last met, as the log of entries tells it. */
@NullMarked
package pl.osl.partners.meetings;

import org.jspecify.annotations.NullMarked;
