package pl.osl.partners.network;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.partners.relations.RelationKind;

/** Which ties are looked at; null is all. */
record Selection(
        @Nullable UUID community,
        @Nullable RelationKind kind,
        @Nullable Source source) {

    static final Selection ALL = new Selection(null, null, null);

    boolean takes(RelationKind kind, Source source) {
        return (this.kind == null || this.kind == kind) && (this.source == null || this.source == source);
    }

    boolean takes(Meeting meeting) {
        return community == null || meeting.communities().contains(community);
    }
}
