/** The centres themselves: name, kind and municipality; the people who work there and their roles. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "access :: people",
            "access :: standins",
            "ui",
            "places",
            "audit",
            "notifications"
        })
@NullMarked
package pl.osl.centres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
