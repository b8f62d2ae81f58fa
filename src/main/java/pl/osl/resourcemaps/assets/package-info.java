/** Resources of a community and what people in the field do with them. */
@NullMarked
package pl.osl.resourcemaps.assets;

import org.jspecify.annotations.NullMarked;
