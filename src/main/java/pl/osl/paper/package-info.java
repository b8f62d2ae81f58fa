/** What leaves the screen: a page made into a PDF that people can also have read to them. */
@ApplicationModule(allowedDependencies = {"kernel", "ui"})
@NullMarked
package pl.osl.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
