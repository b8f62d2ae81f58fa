/** Who is looking and how far they see: accounts, sign-in, roles with dates, the permission matrix, the viewer. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package pl.osl.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
