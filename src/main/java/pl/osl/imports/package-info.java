/** Bringing in what a centre already has as a spreadsheet: reading it, showing what would happen, doing it once. */
@ApplicationModule(allowedDependencies = {"kernel", "access", "ui", "audit", "notifications"})
@NullMarked
package pl.osl.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
