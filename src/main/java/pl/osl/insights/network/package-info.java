/** The network board: counts per member centre and nothing below. The one package that acts in all member centres. */
@NullMarked
package pl.osl.insights.network;

import org.jspecify.annotations.NullMarked;
