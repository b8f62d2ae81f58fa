package pl.osl.communities.leaders;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.consents.How;
import pl.osl.communities.consents.PersonReadings;
import pl.osl.kernel.NotFound;

/** Reads leaders by name, and notes each reading in the same transaction: what could not be noted is not shown. */
@Service
class LeaderNames {

    /** @param does what the person is known for */
    record Named(
            UUID id,
            int number,
            String name,
            @Nullable String does,
            @Nullable String phone,
            @Nullable String email,
            Level level,
            LocalDate since) {}

    /** @param name null once consent was withdrawn, and all that could tell who it was with it */
    record Entry(
            UUID id,
            int number,
            @Nullable String name,
            @Nullable String does,
            @Nullable String phone,
            @Nullable String email,
            int version) {

        public boolean forgotten() {
            return name == null;
        }
    }

    record Moved(Level level, LocalDate since, String recorder) {}

    private static final String NAMED = """
            select l.id, l.number, l.name, l.does, l.phone, l.email, m.level, m.since
              from local_leader l
            """ + LeaderList.LEVEL + """
             where l.centre_id = :centre and l.community_id = :community and l.name is not null
             order by l.name collate "pl-x-icu", l.id
            """;

    private final PersonReadings readings;
    private final JdbcClient jdbc;

    LeaderNames(PersonReadings readings, JdbcClient jdbc) {
        this.readings = readings;
        this.jdbc = jdbc;
    }

    /** For the team only. */
    @Transactional
    public List<Named> of(CommunityDirectory.Details community, How how, Viewer viewer) {
        LeaderPolicy.requireInTeam(viewer, community);
        var named = jdbc.sql(NAMED)
                .param("centre", community.centreId())
                .param("community", community.id())
                .query(Named.class)
                .list();
        readings.note(named.stream().map(Named::id).toList(), how, null, viewer);
        return named;
    }

    /** For the team only; a reading is noted as long as there is a name to read. */
    @Transactional
    public Entry require(CommunityDirectory.Details community, UUID id, Viewer viewer) {
        LeaderPolicy.requireInTeam(viewer, community);
        var entry = find(community, id);
        if (!entry.forgotten()) {
            readings.note(List.of(id), How.RECORD, null, viewer);
        }
        return entry;
    }

    /** Not noted: for those who are about to change it and see no more than they send. */
    Entry find(CommunityDirectory.Details community, UUID id) {
        return jdbc.sql("""
                        select id, number, name, does, phone, email, version from local_leader
                         where centre_id = :centre and community_id = :community and id = :id
                        """)
                .param("centre", community.centreId())
                .param("community", community.id())
                .param("id", id)
                .query(Entry.class)
                .optional()
                .orElseThrow(() -> new NotFound(Entry.class, id));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Moved> moves(UUID centre, UUID leader) {
        return jdbc.sql("""
                        select m.level, m.since, a.name as recorder
                          from leader_move m join account a on a.id = m.recorded_by
                         where m.centre_id = :centre and m.leader_id = :leader order by m.since desc, m.id desc
                        """)
                .param("centre", centre)
                .param("leader", leader)
                .query(Moved.class)
                .list();
    }
}
