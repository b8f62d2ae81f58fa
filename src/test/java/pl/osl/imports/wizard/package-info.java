@NullMarked
package pl.osl.imports.wizard;

import org.jspecify.annotations.NullMarked;
