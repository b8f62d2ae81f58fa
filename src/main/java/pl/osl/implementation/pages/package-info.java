/** What is shown of the steps: the board of a centre, the page of a step, what waits for the director. */
@NullMarked
package pl.osl.implementation.pages;

import org.jspecify.annotations.NullMarked;
