/** The seven steps by which a centre adopts the method: states, reasons, evidence, the supervisor's verdict. */
@ApplicationModule(allowedDependencies = {"kernel", "access", "ui", "audit", "notifications", "attachments", "centres"})
@NullMarked
package pl.osl.implementation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
