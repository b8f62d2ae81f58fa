/** Who changed what and when, before and after, written in the same transaction. Rows are added and never changed. */
@ApplicationModule(allowedDependencies = {"kernel", "access", "ui"})
@NullMarked
package pl.osl.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
