/** The states of one centre or several side by side, for the homes and boards of other modules. */
@NamedInterface("board")
@NullMarked
package pl.osl.implementation.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
