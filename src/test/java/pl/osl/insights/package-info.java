@NullMarked
package pl.osl.insights;

import org.jspecify.annotations.NullMarked;
