package pl.osl.attachments.pictures;

import java.util.Set;
import org.apache.tika.Tika;
import pl.osl.kernel.Refusal;

/** What kinds of pictures are read: told by their content, whatever their name says. */
enum Format {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp");

    /** What phones of one maker write by themselves, and what nobody here can read. */
    private static final Set<String> OF_PHONES =
            Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif");

    private static final Tika TIKA = new Tika();

    private final String media;

    Format(String media) {
        this.media = media;
    }

    String media() {
        return media;
    }

    static Format of(byte[] content) {
        String found = TIKA.detect(content);
        for (Format one : values()) {
            if (one.media.equals(found)) {
                return one;
            }
        }
        throw Refusal.at("files", OF_PHONES.contains(found) ? "photos.refusal.heic" : "photos.refusal.type");
    }
}
