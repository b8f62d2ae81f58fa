/** "Co się działo": one stream of everything that happened in a community. */
@NullMarked
package pl.osl.insights.timeline;

import org.jspecify.annotations.NullMarked;
