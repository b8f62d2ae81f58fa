/** Where things are: towns and villages by name, points and outlines as people give them, what lies under a map. */
@ApplicationModule(allowedDependencies = {"kernel", "access", "ui"})
@NullMarked
package pl.osl.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
