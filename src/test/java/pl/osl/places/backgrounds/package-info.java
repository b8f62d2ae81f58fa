@NullMarked
package pl.osl.places.backgrounds;

import org.jspecify.annotations.NullMarked;
