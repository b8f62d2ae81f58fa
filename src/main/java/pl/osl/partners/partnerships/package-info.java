/** What is agreed with partners: partnerships with their members, states, agreements and looks back. */
@NullMarked
package pl.osl.partners.partnerships;

import org.jspecify.annotations.NullMarked;
