@NullMarked
package pl.osl.places;

import org.jspecify.annotations.NullMarked;
