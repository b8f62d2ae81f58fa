/** Residents' initiatives: what they do themselves, and how far they go on without the centre. */
@NamedInterface("initiatives")
@NullMarked
package pl.osl.communities.initiatives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
