/** Homes and figures: what each role meets first, counted from the views that other modules publish. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "ui",
            "centres",
            "communities",
            "activities",
            "implementation",
            "implementation :: board"
        })
@NullMarked
package pl.osl.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
