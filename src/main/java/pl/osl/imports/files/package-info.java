/** Spreadsheets as people have them, read without believing anything in them. */
@NullMarked
package pl.osl.imports.files;

import org.jspecify.annotations.NullMarked;
