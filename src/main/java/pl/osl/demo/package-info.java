/** The believable world for trying out and for tests. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "ui",
            "places",
            "audit",
            "notifications",
            "attachments",
            "attachments :: store",
            "centres",
            "communities",
            "activities",
            "insights"
        })
@NullMarked
package pl.osl.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
