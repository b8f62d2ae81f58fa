/** What was typed and is not saved yet; its owner's only. */
@NullMarked
package pl.osl.activities.drafts;

import org.jspecify.annotations.NullMarked;
