/** The boundary of a community on the map: drawn, typed or brought as a file, beside its words. */
@NullMarked
package pl.osl.communities.boundaries;

import org.jspecify.annotations.NullMarked;
