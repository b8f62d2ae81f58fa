package pl.osl.attachments;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/**
 * A file on its way to whoever may see it: as what it is and nothing else, alone in a sandbox. A browser may keep it for its
 * person and asks each time whether it still may show it; what did not change is not sent again.
 */
final class Sent {

    private final @Nullable String tag;
    private final Supplier<InputStream> bytes;
    private MediaType type = MediaType.APPLICATION_OCTET_STREAM;
    private long size;

    private Sent(@Nullable String tag, Supplier<InputStream> bytes) {
        this.tag = tag;
        this.bytes = bytes;
    }

    static Sent of(String sha256, WebRequest request, Supplier<InputStream> bytes) {
        String tag = '"' + sha256 + '"';
        return new Sent(request.checkNotModified(tag) ? null : tag, bytes);
    }

    Sent type(MediaType type, long size) {
        this.type = type;
        this.size = size;
        return this;
    }

    ResponseEntity<InputStreamResource> as(ContentDisposition disposition) {
        if (tag == null) {
            return ResponseEntity.status(304).cacheControl(own()).build();
        }
        return ResponseEntity.ok()
                .contentType(type)
                .contentLength(size)
                .eTag(Objects.requireNonNull(tag))
                .cacheControl(own())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(new InputStreamResource(bytes.get()));
    }

    private static CacheControl own() {
        return CacheControl.noCache().cachePrivate();
    }
}
