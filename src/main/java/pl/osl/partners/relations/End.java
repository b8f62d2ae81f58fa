package pl.osl.partners.relations;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of the two that a tie joins, as addresses and forms name it; the centre needs no id. */
public record End(Kind kind, @Nullable UUID id) {

    /** In the order of the list to choose from. */
    public enum Kind {
        CENTRE,
        PARTNER,
        GROUP,
        INITIATIVE
    }

    static final End CENTRE = new End(Kind.CENTRE, null);

    /** {@code centre}, or kind and id as in {@code partner:0199…}. */
    public static End of(String text) {
        if (text.equals("centre")) {
            return CENTRE;
        }
        int colon = text.indexOf(':');
        var kind = Kind.valueOf(text.substring(0, Math.max(0, colon)).toUpperCase(Locale.ROOT));
        if (kind == Kind.CENTRE) {
            throw new IllegalArgumentException(text);
        }
        return new End(kind, UUID.fromString(text.substring(colon + 1)));
    }

    @Nullable UUID id(Kind wanted) {
        return kind == wanted ? id : null;
    }

    /** Where its ties are listed. */
    public String path() {
        return switch (kind) {
            case CENTRE -> "/partners/network";
            case PARTNER -> "/partners/" + id;
            case GROUP -> "/groups/" + id;
            case INITIATIVE -> "/initiatives/" + id;
        };
    }

    @Override
    public String toString() {
        return kind == Kind.CENTRE ? "centre" : kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
