@NullMarked
package pl.osl.attachments;

import org.jspecify.annotations.NullMarked;
