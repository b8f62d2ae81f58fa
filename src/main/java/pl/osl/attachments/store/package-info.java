/** Where the bytes of files lie: a folder by default, an S3-compatible store where one is set up. */
@NamedInterface("store")
@NullMarked
package pl.osl.attachments.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
