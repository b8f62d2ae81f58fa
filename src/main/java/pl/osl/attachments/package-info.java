/** Files that hang on records: kept by what is in them, seen by whoever may see the record. */
@ApplicationModule(allowedDependencies = {"kernel", "access", "ui"})
@NullMarked
package pl.osl.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
