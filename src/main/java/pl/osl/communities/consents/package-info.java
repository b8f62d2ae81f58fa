/** Consents of people with their proof, the texts they consent to, who read whose record, and the officer's pages. */
@NullMarked
package pl.osl.communities.consents;

import org.jspecify.annotations.NullMarked;
