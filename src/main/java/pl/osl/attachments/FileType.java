package pl.osl.attachments;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Texts;

/** What may hang on a record: told by its content, whatever its name says. */
enum FileType {
    PDF("application/pdf", "pdf", false),
    JPEG("image/jpeg", "jpg", true),
    PNG("image/png", "png", true),
    TIFF("image/tiff", "tif", false),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", false);

    private static final int NAME = 150;
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/webp");
    private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");

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
        if (ARCHIVES.contains(detected)) {
            return WordFile.is(content) ? Optional.of(DOCX) : Optional.empty();
        }
        return Arrays.stream(values()).filter(one -> one.media.equals(detected)).findFirst();
    }

    /** What is made anew before it is kept. */
    static boolean picture(byte[] content) {
        return PICTURES.contains(TIKA.detect(content));
    }

    /** Without the folder it lay in; of a long name the end. */
    static String nameOf(@Nullable String sent) {
        String line = Texts.line(
                sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1));
        return line == null ? "" : line.length() > NAME ? line.substring(line.length() - NAME) : line;
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
        String bare = typed.replaceAll("(?i)\\.[a-z0-9]{1,5}$", "");
        return (bare.isBlank() ? "skan" : bare) + "." + suffix;
    }

    /** In the browser itself; anything else is saved. */
    boolean shown() {
        return shown;
    }
}
