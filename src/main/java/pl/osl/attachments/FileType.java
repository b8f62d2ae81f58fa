package pl.osl.attachments;

import java.util.Arrays;
import java.util.Optional;
import org.apache.tika.Tika;

/** What may hang on a record: told by its content, whatever its name says. */
enum FileType {
    PDF("application/pdf", "pdf", false),
    JPEG("image/jpeg", "jpg", true),
    PNG("image/png", "png", true),
    TIFF("image/tiff", "tif", false);

    private static final Tika TIKA = new Tika();

    private final String media;
    private final String suffix;
    private final boolean shown;

    FileType(String media, String suffix, boolean shown) {
        this.media = media;
        this.suffix = suffix;
        this.shown = shown;
    }

    static Optional<FileType> of(byte[] content) {
        String detected = TIKA.detect(content);
        return Arrays.stream(values()).filter(one -> one.media.equals(detected)).findFirst();
    }

    static FileType named(String media) {
        return Arrays.stream(values())
                .filter(one -> one.media.equals(media))
                .findFirst()
                .orElseThrow();
    }

    String media() {
        return media;
    }

    /** With the ending that fits, because that is what another computer goes by. */
    String name(String typed) {
        String bare = typed.replaceAll("(?i)\\.(pdf|jpe?g|png|tiff?|[a-z0-9]{1,5})$", "");
        return (bare.isBlank() ? "skan" : bare) + "." + suffix;
    }

    /** In the browser itself; anything else is saved. */
    boolean shown() {
        return shown;
    }
}
