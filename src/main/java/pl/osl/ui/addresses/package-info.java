/** How the addresses of our own static files are written into pages. */
@NullMarked
package pl.osl.ui.addresses;

import org.jspecify.annotations.NullMarked;
