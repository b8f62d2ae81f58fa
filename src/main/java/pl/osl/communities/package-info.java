/** Communities, territorial or categorical, and who works with them. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "access :: standins",
            "ui",
            "places",
            "audit",
            "notifications",
            "imports",
            "attachments",
            "centres"
        })
@NullMarked
package pl.osl.communities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
