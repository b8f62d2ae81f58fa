/** How far a community has come: its phase, and the moves between phases with day and reason. */
@NullMarked
package pl.osl.communities.phases;

import org.jspecify.annotations.NullMarked;
