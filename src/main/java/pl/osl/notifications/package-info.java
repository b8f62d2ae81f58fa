/** In-app notices and the e-mails that go with them; an e-mail is a row written in the same transaction and sent later. */
@ApplicationModule(allowedDependencies = {"kernel", "access", "ui"})
@NullMarked
package pl.osl.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
