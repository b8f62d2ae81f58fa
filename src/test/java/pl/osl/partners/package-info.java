@NullMarked
package pl.osl.partners;

import org.jspecify.annotations.NullMarked;
