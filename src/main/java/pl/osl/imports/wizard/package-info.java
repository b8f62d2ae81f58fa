/** An import from the file to its result: columns, preview, the director's word, the run. */
@NullMarked
package pl.osl.imports.wizard;

import org.jspecify.annotations.NullMarked;
