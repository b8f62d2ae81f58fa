/** What a centre is and was called, whom it serves and how it writes its letters. */
@NullMarked
package pl.osl.centres.profile;

import org.jspecify.annotations.NullMarked;
