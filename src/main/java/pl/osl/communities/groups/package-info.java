/** Groups, clubs and day-rooms of a community or of the centre itself. Nobody's name stands here. */
@NamedInterface("groups")
@NullMarked
package pl.osl.communities.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
