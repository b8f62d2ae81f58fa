@NullMarked
package pl.osl.resourcemaps.checks;

import org.jspecify.annotations.NullMarked;
