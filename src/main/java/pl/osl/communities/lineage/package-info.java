/** Communities that are split or joined from a day on, told on the pages of all of them. */
@NullMarked
package pl.osl.communities.lineage;

import org.jspecify.annotations.NullMarked;
