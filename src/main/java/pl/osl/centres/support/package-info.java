/** Who supports a centre from outside: the network coordinator gives and ends these roles, the director may object. */
@NullMarked
package pl.osl.centres.support;

import org.jspecify.annotations.NullMarked;
