@NullMarked
package pl.osl.implementation.changing;

import org.jspecify.annotations.NullMarked;
