@NullMarked
package pl.osl.centres.support;

import org.jspecify.annotations.NullMarked;
