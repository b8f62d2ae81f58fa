@NullMarked
package pl.osl.resourcemaps.matching;

import org.jspecify.annotations.NullMarked;
