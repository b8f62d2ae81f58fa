/** What a partner grew out of, a group or an initiative of residents, and what money it raised since. */
@NullMarked
package pl.osl.partners.origins;

import org.jspecify.annotations.NullMarked;
