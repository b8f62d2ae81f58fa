@NullMarked
package pl.osl.implementation;

import org.jspecify.annotations.NullMarked;
