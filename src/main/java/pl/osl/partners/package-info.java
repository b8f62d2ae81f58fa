/** Partners of a centre: who they are, what is agreed with them, and who works with whom. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "ui",
            "audit",
            "imports",
            "attachments",
            "centres",
            "communities",
            "communities :: groups",
            "communities :: initiatives",
            "communities :: money"
        })
@NullMarked
package pl.osl.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
