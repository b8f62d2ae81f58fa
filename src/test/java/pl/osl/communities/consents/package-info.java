@NullMarked
package pl.osl.communities.consents;

import org.jspecify.annotations.NullMarked;
