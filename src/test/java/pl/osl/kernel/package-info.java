@NullMarked
package pl.osl.kernel;

import org.jspecify.annotations.NullMarked;
