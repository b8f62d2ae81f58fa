/** Measures what the product's own statements cost on a network of full size; run by bin/bench. */
@NullMarked
package pl.osl.bench;

import org.jspecify.annotations.NullMarked;
