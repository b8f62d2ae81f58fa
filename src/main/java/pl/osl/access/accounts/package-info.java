/** An account and its password: setting the first one up, one-time links, what a person changes themselves, recovery. */
@NullMarked
package pl.osl.access.accounts;

import org.jspecify.annotations.NullMarked;
