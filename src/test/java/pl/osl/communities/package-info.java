@NullMarked
package pl.osl.communities;

import org.jspecify.annotations.NullMarked;
