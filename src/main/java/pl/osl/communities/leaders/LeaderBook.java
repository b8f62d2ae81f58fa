package pl.osl.communities.leaders;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Typed;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.consents.Channel;
import pl.osl.communities.consents.ConsentBook;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;
import pl.osl.kernel.Texts;
import pl.osl.ui.SortKeys;

/** Writes leaders down by their consent and forgets them when it is withdrawn. The audit keeps what happened, not whom. */
@Service
class LeaderBook {

    private final CommunityDirectory directory;
    private final LeaderNames leaders;
    private final ConsentBook consents;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeaderBook(
            CommunityDirectory directory,
            LeaderNames leaders,
            ConsentBook consents,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.directory = directory;
        this.leaders = leaders;
        this.consents = consents;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The same form sent twice is one leader. */
    @Transactional
    public void add(UUID communityId, LeaderForm form, Viewer viewer) {
        var community = changeable(communityId, viewer);
        UUID sent = Typed.id(form.id());
        UUID id = sent == null ? Ids.next(clock) : sent;
        if (insert(id, community, form, viewer) == 0) {
            if (ours(id, community)) {
                return;
            }
            id = Ids.next(clock);
            insert(id, community, form, viewer);
        }
        consents.give(id, form.given(), viewer);
        level(community, id, form.chosen(), form.day(), viewer);
        trace(community, id, "added", new Change.Log().add("level", null, form.chosen()), viewer);
    }

    @Transactional
    public void correct(UUID communityId, UUID id, LeaderForms.PersonForm form, Viewer viewer) {
        var community = changeable(communityId, viewer);
        requireKnown(community, id);
        var consent = consents.of(id, community.centreId()).getFirst();
        if (form.phone() != null && !consent.coversPhone()) {
            throw Refusal.at("phone", "communities.leaders.refusal.phone");
        }
        if (form.email() != null && !consent.coversEmail()) {
            throw Refusal.at("email", "communities.leaders.refusal.email");
        }
        String name = Objects.requireNonNull(form.name());
        int changed = jdbc.sql("""
                        update local_leader
                           set name = :name, plain_name = :plain, name_key = :key, does = :does, phone = :phone,
                               email = :email, version = version + 1
                         where centre_id = :centre and id = :id and version = :version and name is not null
                        """)
                .param("name", name)
                .param("plain", Texts.plain(name))
                .param("key", SortKeys.of(name))
                .param("does", form.does())
                .param("phone", form.phone())
                .param("email", form.email())
                .param("centre", community.centreId())
                .param("id", id)
                .param("version", form.known())
                .update();
        if (changed == 0) {
            throw new Stale(LeaderNames.Entry.class, id);
        }
        trace(community, id, "corrected", new Change.Log(), viewer);
    }

    /** What a later consent does not cover is forgotten with it. */
    @Transactional
    public void consent(UUID communityId, UUID id, ConsentBook.Given given, Viewer viewer) {
        var community = changeable(communityId, viewer);
        requireKnown(community, id);
        consents.give(id, given, viewer);
        jdbc.sql("""
                        update local_leader
                           set phone = case when :phone then phone end, email = case when :email then email end,
                               version = version + 1
                         where centre_id = :centre and id = :id
                        """)
                .param("phone", given.phone())
                .param("email", given.email())
                .param("centre", community.centreId())
                .param("id", id)
                .update();
        trace(community, id, "consented", new Change.Log().add("text", null, given.text()), viewer);
    }

    /** Everything that tells who it was is gone with this transaction; number, levels and the proof stay. */
    @Transactional
    public void withdraw(UUID communityId, UUID id, LocalDate day, Channel channel, Viewer viewer) {
        var community = directory.require(communityId, viewer);
        LeaderPolicy.requireInTeam(viewer, community);
        leaders.find(community, id);
        if (consents.of(id, community.centreId()).stream()
                .anyMatch(one -> one.running() && day.isBefore(one.givenOn()))) {
            throw Refusal.at("withdrawnOn", "communities.leaders.refusal.early");
        }
        if (!consents.withdraw(id, day, channel, viewer)) {
            return;
        }
        jdbc.sql("""
                        update local_leader
                           set name = null, plain_name = null, name_key = null, does = null, phone = null, email = null,
                               version = version + 1
                         where centre_id = :centre and id = :id
                        """).param("centre", community.centreId()).param("id", id).update();
        trace(community, id, "forgotten", new Change.Log().add("withdrawnOn", null, day), viewer);
    }

    /** Any level may follow any other; the days only go forward. */
    @Transactional
    public void move(UUID communityId, UUID id, LeaderForms.MoveForm form, Viewer viewer) {
        var community = changeable(communityId, viewer);
        requireKnown(community, id);
        jdbc.sql("select id from local_leader where centre_id = :centre and id = :id for update")
                .param("centre", community.centreId())
                .param("id", id)
                .query(UUID.class)
                .single();
        var last = leaders.moves(community.centreId(), id).getFirst();
        if (last.level() == form.chosen()) {
            throw Refusal.at("level", "communities.leaders.refusal.level.same");
        }
        if (form.day().isBefore(last.since())) {
            throw Refusal.at(
                    "since", "communities.leaders.refusal.since", last.since().toString());
        }
        level(community, id, form.chosen(), form.day(), viewer);
        trace(community, id, "moved", new Change.Log().add("level", last.level(), form.chosen()), viewer);
    }

    private CommunityDirectory.Details changeable(UUID id, Viewer viewer) {
        var community = directory.require(id, viewer);
        LeaderPolicy.requireInTeam(viewer, community);
        if (community.withdrawn()) {
            throw Refusal.of("communities.refusal.withdrawn");
        }
        return community;
    }

    private void requireKnown(CommunityDirectory.Details community, UUID id) {
        if (leaders.find(community, id).forgotten()) {
            throw Refusal.of("communities.leaders.refusal.forgotten");
        }
    }

    private int insert(UUID id, CommunityDirectory.Details community, LeaderForm form, Viewer viewer) {
        String name = Objects.requireNonNull(form.name());
        return jdbc.sql("""
                        insert into local_leader (id, centre_id, community_id, name, plain_name, name_key, does, phone, email,
                                                  created_by, created_at, version)
                        values (:id, :centre, :community, :name, :plain, :key, :does, :phone, :email, :by, :now, 0)
                            on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("centre", community.centreId())
                .param("community", community.id())
                .param("name", name)
                .param("plain", Texts.plain(name))
                .param("key", SortKeys.of(name))
                .param("does", form.does())
                .param("phone", form.phone())
                .param("email", form.email())
                .param("by", viewer.accountId())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private boolean ours(@Nullable UUID id, CommunityDirectory.Details community) {
        return jdbc.sql(
                        "select 1 from local_leader where centre_id = :centre and community_id = :community and id = :id")
                .param("centre", community.centreId())
                .param("community", community.id())
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void level(CommunityDirectory.Details community, UUID leader, Level level, LocalDate since, Viewer viewer) {
        jdbc.sql("""
                        insert into leader_move (id, centre_id, leader_id, level, since, recorded_by, recorded_at)
                        values (:id, :centre, :leader, :level, :since, :by, :now)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", community.centreId())
                .param("leader", leader)
                .param("level", level.name())
                .param("since", since)
                .param("by", viewer.accountId())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private void trace(
            CommunityDirectory.Details community, UUID leader, String action, Change.Log changes, Viewer viewer) {
        List<Change> told = changes.changes();
        events.publishEvent(new LeaderChanged(community.centreId(), leader, viewer.accountId(), action, told));
    }
}
