/** Pictures made anew from what somebody sends, so that nothing of the sent file is kept. */
@NullMarked
package pl.osl.attachments.pictures;

import org.jspecify.annotations.NullMarked;
