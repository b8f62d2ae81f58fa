/** The people of a centre and their roles: inviting, giving, assigning, ending. For the module that has pages for it. */
@NamedInterface("people")
@NullMarked
package pl.osl.access.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
