package pl.osl.communities;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Texts;
import pl.osl.ui.SortKeys;

/** People linked by a trait that matters: a place or another one. Begins with its name; the rest can wait. */
@Entity
class Community {

    @Id
    private UUID id;

    private UUID centreId;
    private String name;
    private byte[] nameKey;
    private String plainName;

    @Enumerated(EnumType.STRING)
    private CommunityType type;

    private @Nullable String description;
    private @Nullable LocalDate startedOn;
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Community() {}

    record Details(
            String name, CommunityType type, @Nullable String description) {}

    private Community(UUID id, UUID centreId, Details details, Clock clock) {
        this.id = id;
        this.centreId = centreId;
        this.name = details.name();
        this.nameKey = SortKeys.of(details.name());
        this.plainName = Texts.plain(details.name());
        this.type = details.type();
        this.description = details.description();
        this.startedOn = LocalDate.now(clock);
        this.createdAt = Instant.now(clock);
    }

    static Community begin(UUID id, UUID centreId, Details details, Clock clock) {
        return new Community(id, centreId, details, clock);
    }

    UUID id() {
        return id;
    }

    UUID centreId() {
        return centreId;
    }
}
