@NullMarked
package pl.osl.ui.addresses;

import org.jspecify.annotations.NullMarked;
