/** Getting in: the security chain, the sign-in page, what a lost session leaves, and the viewer of each request. */
@NullMarked
package pl.osl.access.signin;

import org.jspecify.annotations.NullMarked;
