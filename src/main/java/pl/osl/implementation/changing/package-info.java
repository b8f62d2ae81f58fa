/** What people do to a step: declare, propose, prove, plan, judge. */
@NullMarked
package pl.osl.implementation.changing;

import org.jspecify.annotations.NullMarked;
