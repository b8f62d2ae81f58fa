/** What every page shares: layout, menu, fields, lists, formats, error pages, the languages. No tables of its own. */
@ApplicationModule(allowedDependencies = {"kernel", "access"})
@NullMarked
package pl.osl.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
