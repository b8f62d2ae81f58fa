/** Where an account is signed in and for how long, ending that, and slowing down whoever guesses a password. */
@NullMarked
package pl.osl.access.sessions;

import org.jspecify.annotations.NullMarked;
