@NullMarked
package pl.osl.database;

import org.jspecify.annotations.NullMarked;
