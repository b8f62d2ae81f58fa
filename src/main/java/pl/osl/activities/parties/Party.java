package pl.osl.activities.parties;

import java.util.UUID;

/** One that an entry names. */
public record Party(PartyKind kind, UUID id, String name) {

    public String path() {
        return "/" + kind.word() + "s/" + id;
    }
}
