package pl.osl.attachments.pictures;

import java.util.Locale;

/** In what sizes a picture is kept; the longer edge has at most so many pixels. */
public enum Size {
    FULL(2048),
    MEDIUM(1280),
    SMALL(320);

    private final int edge;

    Size(int edge) {
        this.edge = edge;
    }

    public int edge() {
        return edge;
    }

    /** As it stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
