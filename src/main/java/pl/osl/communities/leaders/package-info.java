/** Local leaders by consent: who may see a name, how much people take part over time, and forgetting a name at once. */
@NullMarked
package pl.osl.communities.leaders;

import org.jspecify.annotations.NullMarked;
