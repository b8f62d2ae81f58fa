@NullMarked
package pl.osl;

import org.jspecify.annotations.NullMarked;
