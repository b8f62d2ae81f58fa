@NullMarked
package pl.osl.communities.leaders;

import org.jspecify.annotations.NullMarked;
