package pl.osl.access.standins;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Place;
import pl.osl.access.Role;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.access.Work;

/** Who stands in for whom, as far as the viewer may know. */
@Component
public class StandInList {

    public enum State {
        RUNNING,
        PLANNED,
        OVER,
        ENDED
    }

    /**
     * @param communityId null for everything that person does in the centre
     * @param idle the absent person, or in the field the substitute, has lost the role: it gives nothing
     */
    public record Line(
            UUID id,
            Work work,
            UUID centreId,
            UUID absentId,
            String absent,
            UUID substituteId,
            String substitute,
            @Nullable UUID communityId,
            LocalDate from,
            LocalDate to,
            @Nullable String note,
            State state,
            boolean idle) {

        public boolean open() {
            return state == State.RUNNING || state == State.PLANNED;
        }

        /** Does it today for this person in the field, in that community. */
        public boolean covers(UUID person, UUID community) {
            return work == Work.FIELD
                    && absentId.equals(person)
                    && (communityId == null || communityId.equals(community));
        }
    }

    private static final String ROLE = """
            exists (select 1 from membership m
                     where m.centre_id = s.centre_id and m.account_id = %s and m.ended_at is null
                       and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
                       and
            """ + Work.isDoneBy("s.work", "m.role") + ")";

    private final JdbcClient jdbc;
    private final Clock clock;

    StandInList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Running and planned ones first, by their days; those that are over only on demand, the newest first. */
    @Transactional(readOnly = true)
    public List<Line> of(Viewer viewer, boolean past) {
        viewer.require(Verb.READ, Thing.STAND_IN);
        boolean everybody = viewer.may(Verb.UPDATE, Thing.STAND_IN) || viewer.is(Role.ADMIN);
        var works = viewer.place().kind() == Place.Kind.CENTRE && everybody
                ? List.of(Work.values())
                : StandInPeople.works(viewer);
        return read(viewer.placeCentres().toArray(UUID[]::new), works, everybody ? null : viewer.accountId(), past);
    }

    /** Those that are in force today, for pages that name them. */
    @Transactional(readOnly = true)
    public List<Line> running(UUID centre) {
        return read(new UUID[] {centre}, List.of(Work.values()), null, false).stream()
                .filter(one -> one.state() == State.RUNNING && !one.idle())
                .toList();
    }

    private List<Line> read(UUID[] centres, List<Work> works, @Nullable UUID person, boolean past) {
        String open = "s.ended_at is null and s.valid_to >= :today";
        return jdbc.sql("select s.id, s.work, s.centre_id, s.absent_id, a.name as absent, s.substitute_id,"
                        + " u.name as substitute, s.community_id, s.valid_from, s.valid_to, s.note,"
                        + " case when s.ended_at is not null then 'ENDED' when s.valid_to < :today then 'OVER'"
                        + " when s.valid_from > :today then 'PLANNED' else 'RUNNING' end as state,"
                        + " not " + ROLE.formatted("s.absent_id")
                        + " or s.work = 'FIELD' and not " + ROLE.formatted("s.substitute_id") + " as idle"
                        + """
                          from unnest(cast(:centres as uuid[])) as r (id)
                          join stand_in s on s.centre_id = r.id and s.work = any(:works)
                          join account a on a.id = s.absent_id
                          join account u on u.id = s.substitute_id
                         where (:person::uuid is null or :person::uuid in (s.absent_id, s.substitute_id)) and
                        """
                        + (past
                                ? "not (" + open + ") order by s.valid_to desc, s.id desc limit 200"
                                : open + " order by s.valid_from, a.name collate \"pl-x-icu\", s.id"))
                .param("centres", centres)
                .param("works", works.stream().map(Work::name).toArray(String[]::new))
                .param("person", person)
                .param("today", LocalDate.now(clock))
                .query(StandInList::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                Work.valueOf(row.getString("work")),
                row.getObject("centre_id", UUID.class),
                row.getObject("absent_id", UUID.class),
                row.getString("absent"),
                row.getObject("substitute_id", UUID.class),
                row.getString("substitute"),
                row.getObject("community_id", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("note"),
                State.valueOf(row.getString("state")),
                row.getBoolean("idle"));
    }
}
