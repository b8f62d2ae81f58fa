@NullMarked
package pl.osl.resourcemaps;

import org.jspecify.annotations.NullMarked;
