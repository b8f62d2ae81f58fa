/** Which resource could answer which need, and what came of trying. */
@NullMarked
package pl.osl.resourcemaps.matching;

import org.jspecify.annotations.NullMarked;
