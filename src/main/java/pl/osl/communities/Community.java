package pl.osl.communities;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;
import pl.osl.kernel.Withdrawal;
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

    private @Nullable String categoryTrait;
    private @Nullable String description;
    private @Nullable String whyChosen;
    private @Nullable String boundary;
    private @Nullable String location;
    private @Nullable String space;
    private @Nullable String nature;
    private @Nullable String economy;
    private @Nullable String features;
    private boolean difficult;

    @Column(updatable = false) // moved by its own statement
    private String phase;

    private @Nullable LocalDate startedOn;
    private boolean startedBeforeOsl;
    private Instant createdAt;

    @AttributeOverride(name = "withdrawalReason", column = @Column(name = "withdrawn_reason"))
    private @Nullable Withdrawal withdrawal;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Community() {}

    /** Everything people say about it. */
    record Details(
            String name,
            CommunityType type,
            @Nullable String trait,
            @Nullable String description,
            @Nullable String whyChosen,
            @Nullable String boundary,
            @Nullable String location,
            @Nullable String space,
            @Nullable String nature,
            @Nullable String economy,
            @Nullable String features,
            boolean difficult,
            @Nullable LocalDate startedOn,
            boolean startedBeforeOsl) {

        static Details begun(String name, CommunityType type, @Nullable String description, LocalDate today) {
            return new Details(
                    name, type, null, description, null, null, null, null, null, null, null, false, today, false);
        }

        List<Change> differences(Details after) {
            return new Change.Log()
                    .add("name", name, after.name)
                    .add("type", type, after.type)
                    .add("trait", trait, after.trait)
                    .add("description", description, after.description)
                    .add("whyChosen", whyChosen, after.whyChosen)
                    .add("boundary", boundary, after.boundary)
                    .add("location", location, after.location)
                    .add("space", space, after.space)
                    .add("nature", nature, after.nature)
                    .add("economy", economy, after.economy)
                    .add("features", features, after.features)
                    .add("difficult", difficult, after.difficult)
                    .add("startedOn", startedOn, after.startedOn)
                    .add("startedBeforeOsl", startedBeforeOsl, after.startedBeforeOsl)
                    .changes();
        }
    }

    static Community begin(UUID id, UUID centreId, Details details, String phase, Clock clock) {
        var community = new Community();
        community.id = id;
        community.centreId = centreId;
        community.phase = phase;
        community.createdAt = Instant.now(clock);
        community.tell(details);
        return community;
    }

    List<Change> describe(Details details) {
        if (withdrawal != null) {
            throw Refusal.of("communities.refusal.withdrawn");
        }
        var changes = details().differences(details);
        tell(details);
        return changes;
    }

    void withdraw(UUID by, String reason, Clock clock) {
        if (withdrawal != null) {
            throw Refusal.of("communities.refusal.withdrawn");
        }
        withdrawal = Withdrawal.now(reason, by, clock);
    }

    void bringBack() {
        withdrawal = null;
    }

    private void tell(Details details) {
        this.name = details.name();
        this.nameKey = SortKeys.of(details.name());
        this.plainName = Texts.plain(details.name());
        this.type = details.type();
        this.categoryTrait = details.trait();
        this.description = details.description();
        this.whyChosen = details.whyChosen();
        this.boundary = details.boundary();
        this.location = details.location();
        this.space = details.space();
        this.nature = details.nature();
        this.economy = details.economy();
        this.features = details.features();
        this.difficult = details.difficult();
        this.startedOn = details.startedOn();
        this.startedBeforeOsl = details.startedBeforeOsl();
    }

    Details details() {
        return new Details(
                name,
                type,
                categoryTrait,
                description,
                whyChosen,
                boundary,
                location,
                space,
                nature,
                economy,
                features,
                difficult,
                startedOn,
                startedBeforeOsl);
    }

    UUID id() {
        return id;
    }

    UUID centreId() {
        return centreId;
    }

    int version() {
        return Objects.requireNonNull(version);
    }

    boolean withdrawn() {
        return withdrawal != null;
    }
}
