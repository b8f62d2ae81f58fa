@NullMarked
package pl.osl.partners.partnerships;

import org.jspecify.annotations.NullMarked;
