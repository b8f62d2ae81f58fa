package pl.osl.centres.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.PersonForm;

/** Objections as they stand: those that wait for an answer, and all that were ever raised against one role. */
@Component
public class ObjectionList {

    /** So long an answer stands on the page of the team after the role has ended. */
    static final int SHOWN_DAYS = 30;

    private static final String OBJECTIONS = """
            select o.*, s.name as supervisor, s.person_form, d.name as director, a.kept, a.words, c.name as answerer,
                   a.answered_at, m.ended_at is not null or coalesce(m.valid_to < :today, false) as over
              from support_objection o
              join membership m on m.centre_id = o.centre_id and m.id = o.membership_id
              join account s on s.id = m.account_id
              join account d on d.id = o.raised_by
              left join support_answer a on a.centre_id = o.centre_id and a.objection_id = o.id
              left join account c on c.id = a.answered_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ObjectionList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The oldest first; asked within a reach that covers the centres. */
    @Transactional(readOnly = true)
    public List<Objection> waiting(Collection<UUID> centres) {
        return jdbc.sql("select s.* from unnest(cast(:centres as uuid[])) as asked (id) cross join lateral ("
                        + OBJECTIONS
                        + """
                             where o.centre_id = asked.id and a.objection_id is null and m.ended_at is null
                               and (m.valid_to is null or m.valid_to >= :today)) s
                         order by s.raised_at, s.id
                        """)
                .param("centres", centres.toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .query(ObjectionList::row)
                .list();
    }

    /** Of one centre: those against roles that run, and what was answered or ended in the last weeks; the newest first. */
    @Transactional(readOnly = true)
    public List<Objection> lately(UUID centre) {
        return jdbc.sql(OBJECTIONS + """
                         where o.centre_id = :centre
                           and (a.answered_at >= :since or (m.ended_at is null or m.ended_at >= :since)
                                and (m.valid_to is null or m.valid_to >= :sinceDay))
                         order by o.raised_at desc, o.id desc
                        """)
                .param("centre", centre)
                .param("today", LocalDate.now(clock))
                .param("since", OffsetDateTime.now(clock).minusDays(SHOWN_DAYS))
                .param("sinceDay", LocalDate.now(clock).minusDays(SHOWN_DAYS))
                .query(ObjectionList::row)
                .list();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Objection> to(UUID membership, UUID centre) {
        return jdbc.sql(OBJECTIONS + " where o.centre_id = :centre and o.membership_id = :id order by o.number desc")
                .param("centre", centre)
                .param("id", membership)
                .param("today", LocalDate.now(clock))
                .query(ObjectionList::row)
                .list();
    }

    private static Objection row(ResultSet row, int index) throws SQLException {
        return new Objection(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getObject("membership_id", UUID.class),
                row.getInt("number"),
                row.getString("supervisor"),
                PersonForm.valueOf(row.getString("person_form")),
                row.getObject("raised_by", UUID.class),
                row.getString("director"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                answer(row),
                row.getBoolean("over"));
    }

    private static Objection.@Nullable Answer answer(ResultSet row) throws SQLException {
        var at = row.getObject("answered_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Objection.Answer(
                        row.getBoolean("kept"), row.getString("words"), row.getString("answerer"), at.toInstant());
    }
}
