package pl.osl.activities.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.activities.ActivityKind;
import pl.osl.activities.ActivityPolicy;
import pl.osl.activities.ActivityReach;
import pl.osl.activities.ActivityResult;
import pl.osl.activities.Concerns;
import pl.osl.activities.OrganizerRole;
import pl.osl.activities.OrganizerTask;
import pl.osl.activities.WhoLed;
import pl.osl.activities.parties.EntryParties;
import pl.osl.activities.parties.Party;
import pl.osl.activities.parties.PartyKind;
import pl.osl.activities.people.EntryPeople;
import pl.osl.activities.people.OnEntry;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.NotFound;

/** One entry as its readers see it. */
@Component
public class ActivityPage {

    /** @param readable the viewer reaches the community's own page */
    public record Community(UUID id, String name, boolean readable) {}

    public record Entry(
            UUID id,
            UUID centreId,
            UUID authorId,
            String author,
            String title,
            ActivityKind kind,
            OrganizerRole role,
            LocalDate heldOn,
            int minutes,
            Concerns concerns,
            List<Community> communities,
            List<OnEntry> people,
            List<Party> parties,
            @Nullable WhoLed whoLed,
            @Nullable Integer present,
            @Nullable Integer newcomers,
            @Nullable String note,
            pl.osl.activities.@Nullable Component component,
            List<OrganizerTask> tasks,
            @Nullable ActivityResult result,
            Instant createdAt,
            @Nullable Instant correctedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawalReason,
            int version) {

        /** Those beside the author. */
        public List<OnEntry> colleagues() {
            return people.stream().filter(one -> !one.wrote()).toList();
        }

        /** Those of one kind, such as {@code PARTNER}. */
        public List<Party> of(PartyKind kind) {
            return parties.stream().filter(one -> one.kind() == kind).toList();
        }

        /** The time of everybody who was there. */
        public int allMinutes() {
            return people.stream().mapToInt(OnEntry::minutes).sum();
        }

        /** Somebody other than the author. */
        public Optional<OnEntry> person(UUID account) {
            return colleagues().stream().filter(one -> one.id().equals(account)).findFirst();
        }

        public boolean corrected() {
            return correctedAt != null;
        }

        public boolean withdrawn() {
            return withdrawnAt != null;
        }
    }

    private final JdbcClient jdbc;
    private final EntryPeople people;
    private final EntryParties parties;

    ActivityPage(JdbcClient jdbc, EntryPeople people, EntryParties parties) {
        this.jdbc = jdbc;
        this.people = people;
        this.parties = parties;
    }

    @Transactional(readOnly = true)
    public Entry require(UUID id, Viewer viewer) {
        ActivityPolicy.requireMayRead(viewer);
        return viewer.reach().centres().stream()
                .flatMap(centre -> find(centre, id, viewer).stream())
                .findFirst()
                .orElseThrow(() -> new NotFound(Entry.class, id));
    }

    private Optional<Entry> find(UUID centre, UUID id, Viewer viewer) {
        return jdbc.sql("select a.*, p.name as author from activity a join account p on p.id = a.author_id"
                        + " where a.centre_id = :centre and a.id = :id and " + ActivityReach.condition(viewer.reach()))
                .param("centre", centre)
                .param("id", id)
                .params(viewer.reach().parameters())
                .query((row, number) ->
                        entry(row, communities(centre, id, viewer), people.of(centre, id), parties.of(centre, id)))
                .optional();
    }

    private List<Community> communities(UUID centre, UUID id, Viewer viewer) {
        return jdbc.sql("select c.id, c.name, " + CommunityDirectory.condition(viewer.reach()) + """
                                 as readable
                          from activity_community l
                          join community c on c.centre_id = l.centre_id and c.id = l.community_id
                         where l.centre_id = :centre and l.activity_id = :id
                         order by c.name_key, c.id
                        """)
                .param("centre", centre)
                .param("id", id)
                .params(viewer.reach().parameters())
                .query(Community.class)
                .list();
    }

    private static Entry entry(ResultSet row, List<Community> communities, List<OnEntry> people, List<Party> parties)
            throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getObject("author_id", UUID.class),
                row.getString("author"),
                row.getString("title"),
                ActivityKind.valueOf(row.getString("kind")),
                OrganizerRole.valueOf(row.getString("role")),
                row.getObject("held_on", LocalDate.class),
                row.getInt("minutes"),
                Concerns.valueOf(row.getString("concerns")),
                communities,
                people,
                parties,
                constant(WhoLed.class, row.getString("who_led")),
                row.getObject("present", Integer.class),
                row.getObject("newcomers", Integer.class),
                row.getString("note"),
                constant(pl.osl.activities.Component.class, row.getString("component")),
                Stream.of((String[]) row.getArray("tasks").getArray())
                        .map(OrganizerTask::valueOf)
                        .toList(),
                constant(ActivityResult.class, row.getString("result")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                moment(row, "corrected_at"),
                moment(row, "withdrawn_at"),
                row.getString("withdrawal_reason"),
                row.getInt("version"));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
