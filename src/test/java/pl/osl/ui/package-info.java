@NullMarked
package pl.osl.ui;

import org.jspecify.annotations.NullMarked;
