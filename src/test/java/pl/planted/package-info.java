/** Classes that break each rule of {@code ArchitectureTests} once, so that the tests show that the rules bite. */
@NullMarked
package pl.planted;

import org.jspecify.annotations.NullMarked;
