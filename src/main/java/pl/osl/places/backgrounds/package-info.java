/** What lies under a map, best first: a configured tile server, a PMTiles file, a scanned plan; and who may see to it. */
@NullMarked
package pl.osl.places.backgrounds;

import org.jspecify.annotations.NullMarked;
