/** OSL: community organizing in Polish social-assistance centres. Each direct sub-package is a module. */
@NullMarked
package pl.osl;

import org.jspecify.annotations.NullMarked;
