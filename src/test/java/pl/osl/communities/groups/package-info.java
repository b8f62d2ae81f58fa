@NullMarked
package pl.osl.communities.groups;

import org.jspecify.annotations.NullMarked;
