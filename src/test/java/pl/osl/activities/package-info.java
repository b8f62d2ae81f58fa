@NullMarked
package pl.osl.activities;

import org.jspecify.annotations.NullMarked;
