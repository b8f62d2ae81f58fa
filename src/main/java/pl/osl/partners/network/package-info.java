/** "Sieć współpracy": who stands aside, who joins others, what happens without us; on any day, drawn, listed and measured. */
@NullMarked
package pl.osl.partners.network;

import org.jspecify.annotations.NullMarked;
