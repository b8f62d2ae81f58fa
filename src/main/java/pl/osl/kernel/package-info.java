/** Words every module may use: identifiers, the clock, refusals, traces, and in whose reach the work runs. No tables. */
@NullMarked
package pl.osl.kernel;

import org.jspecify.annotations.NullMarked;
