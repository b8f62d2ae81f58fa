/** Who of the centre was there, and how they are told of it. */
@NullMarked
package pl.osl.activities.people;

import org.jspecify.annotations.NullMarked;
