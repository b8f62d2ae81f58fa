/** The rows of the history of a step: reading them within the centre, adding to them, telling people of it. */
@NullMarked
package pl.osl.implementation.history;

import org.jspecify.annotations.NullMarked;
