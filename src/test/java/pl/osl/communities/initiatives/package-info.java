@NullMarked
package pl.osl.communities.initiatives;

import org.jspecify.annotations.NullMarked;
