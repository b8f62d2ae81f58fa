/** Who does whose work while somebody is away: arranging it, ending it early, listing it. For modules with pages for it. */
@NamedInterface("standins")
@NullMarked
package pl.osl.access.standins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
