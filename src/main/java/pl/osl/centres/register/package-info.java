/** TERC, the official register of municipalities, as the installation's administrator imports it. */
@NullMarked
package pl.osl.centres.register;

import org.jspecify.annotations.NullMarked;
