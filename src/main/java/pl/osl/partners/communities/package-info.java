/** Partners and partnerships as a community meets them: on its page, its profile and the pack for a successor. */
@NullMarked
package pl.osl.partners.communities;

import org.jspecify.annotations.NullMarked;
