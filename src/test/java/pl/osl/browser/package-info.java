/** What people do in a real Chromium, on a phone and at a desk. */
@NullMarked
package pl.osl.browser;

import org.jspecify.annotations.NullMarked;
