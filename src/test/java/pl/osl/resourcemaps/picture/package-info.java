@NullMarked
package pl.osl.resourcemaps.picture;

import org.jspecify.annotations.NullMarked;
