/** The log of what organizers did: noted in half a minute, read by every report. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "ui",
            "audit",
            "notifications",
            "centres",
            "communities",
            "communities :: groups",
            "communities :: initiatives",
            "partners"
        })
@NullMarked
package pl.osl.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
