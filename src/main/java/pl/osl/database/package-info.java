/**
 * The PostgreSQL behind everything: the embedded server with its backup and restore, the two roles, and whose rows a
 * transaction may see.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package pl.osl.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
