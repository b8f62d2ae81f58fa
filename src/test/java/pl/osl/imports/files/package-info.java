@NullMarked
package pl.osl.imports.files;

import org.jspecify.annotations.NullMarked;
