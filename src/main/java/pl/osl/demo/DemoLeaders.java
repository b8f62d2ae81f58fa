package pl.osl.demo;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.communities.OwnText;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Texts;
import pl.osl.ui.SortKeys;

/** Residents who lead in the demo world, by consent. Given names with one invented letter; nobody real is meant. */
@Component
@Order(70)
class DemoLeaders implements DemoChapter {

    /** @param level from so many months ago */
    private record Move(int months, String level) {}

    /**
     * @param name null for somebody who withdrew consent: nothing of who it was is there
     * @param channel how consent was given
     */
    private record Told(
            @Nullable String name,
            @Nullable String does,
            String channel,
            @Nullable String phone,
            List<Move> moves) {}

    private static final Map<String, List<Told>> ALL = Map.of(
            "Zdolna Dolna",
            List.of(
                    new Told(
                            "Jadwiga Z.",
                            "prowadzi stowarzyszenie, zna każdego w dolinie",
                            "PAPER",
                            "500 000 101",
                            List.of(new Move(26, "CO_ORGANIZER"), new Move(14, "LEADER"))),
                    new Told(
                            "Mirosław K.",
                            "opiekuje się boiskiem",
                            "SPOKEN",
                            null,
                            List.of(new Move(20, "HELPER"), new Move(5, "CO_ORGANIZER"))),
                    new Told(null, null, "PAPER", null, List.of(new Move(24, "LEADER"), new Move(10, "RESTING"))),
                    new Told("Bogusława T.", "zaczęła chór", "EMAIL", null, List.of(new Move(4, "LEADER")))),
            "Rybnik-Boguszowice",
            List.of(
                    new Told(
                            "Gertruda P.",
                            "zwołuje sąsiadki z familoków",
                            "PAPER",
                            "500 000 202",
                            List.of(new Move(25, "PARTICIPANT"), new Move(18, "HELPER"), new Move(8, "LEADER"))),
                    new Told(
                            "Norbert W.",
                            "trener, otwiera halę w soboty",
                            "PAPER",
                            null,
                            List.of(new Move(22, "HELPER"), new Move(9, "CO_ORGANIZER"))),
                    new Told(
                            "Celina D.",
                            "prowadzi gazetkę osiedlową",
                            "SPOKEN",
                            null,
                            List.of(new Move(16, "LEADER"), new Move(3, "RESTING"))),
                    new Told(null, null, "EMAIL", null, List.of(new Move(19, "HELPER")))),
            "Młodzi z Klubu Wolontariusza",
            List.of(
                    new Told(
                            "Kacper O.",
                            "prowadzi „Pogotowie szkolne”",
                            "PAPER",
                            null,
                            List.of(new Move(15, "HELPER"), new Move(6, "LEADER"))),
                    new Told(
                            "Lena R.",
                            "uczy nowych wolontariuszy",
                            "EMAIL",
                            null,
                            List.of(new Move(7, "CO_ORGANIZER")))));

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoLeaders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void write(DemoCast cast) {
        cast.centres().forEach((centre, id) -> write(centre, id, cast.organizer(centre), cast.director(centre)));
    }

    /** @param director whose stated purpose stands in the log, and who heard what was spoken */
    private void write(DemoCentre centre, UUID id, UUID organizer, UUID director) {
        jdbc.sql("insert into consent_text (centre_id, version, body, made_at) values (:centre, 1, :body, :at)")
                .param("centre", id)
                .param("body", OwnText.of(centre.name, DemoProfile.of(centre).dpo()))
                .param("at", OffsetDateTime.now(clock).minusMonths(27))
                .update();
        ALL.forEach((community, leaders) -> jdbc.sql(
                        "select id from community where centre_id = :centre and name = :name")
                .param("centre", id)
                .param("name", community)
                .query(UUID.class)
                .optional()
                .ifPresent(found -> {
                    leaders.forEach(one -> leader(one, found, id, organizer, director));
                    read(found, id, director);
                }));
    }

    private void leader(Told told, UUID community, UUID centre, UUID organizer, UUID witness) {
        UUID id = Ids.next(clock);
        int months = told.moves().getFirst().months();
        String name = told.name();
        jdbc.sql("""
                        insert into local_leader (id, centre_id, community_id, name, plain_name, name_key, does, phone,
                                                  created_by, created_at, version)
                        values (:id, :centre, :community, :name, :plain, :key, :does, :phone, :by, :at, 0)
                        """)
                .param("id", id)
                .param("centre", centre)
                .param("community", community)
                .param("name", name, Types.VARCHAR)
                .param("plain", name == null ? null : Texts.plain(name), Types.VARCHAR)
                .param("key", name == null ? null : SortKeys.of(name), Types.BINARY)
                .param("does", told.does(), Types.VARCHAR)
                .param("phone", told.phone(), Types.VARCHAR)
                .param("by", organizer)
                .param("at", OffsetDateTime.now(clock).minusMonths(months))
                .update();
        consent(told, id, centre, organizer, witness);
        told.moves()
                .forEach(move -> jdbc.sql("""
                        insert into leader_move (id, centre_id, leader_id, level, since, recorded_by, recorded_at)
                        values (:id, :centre, :leader, :level, :since, :by, :at)
                        """)
                        .param("id", Ids.next(clock))
                        .param("centre", centre)
                        .param("leader", id)
                        .param("level", move.level())
                        .param("since", LocalDate.now(clock).minusMonths(move.months()))
                        .param("by", organizer)
                        .param("at", OffsetDateTime.now(clock).minusMonths(move.months()))
                        .update());
    }

    private void consent(Told told, UUID leader, UUID centre, UUID organizer, UUID witness) {
        int months = told.moves().getFirst().months();
        boolean withdrawn = told.name() == null;
        jdbc.sql("""
                        insert into consent (id, centre_id, leader_id, text_version, given_on, channel, witness_id, covers_phone,
                                             covers_email, recorded_by, recorded_at, withdrawn_on, withdrawn_channel,
                                             withdrawn_by, withdrawn_at)
                        values (:id, :centre, :leader, 1, :day, :channel, :witness, :phone, false, :by, :at, :withdrawn,
                                :how, :who, :when)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("leader", leader)
                .param("day", LocalDate.now(clock).minusMonths(months))
                .param("channel", told.channel())
                .param("witness", told.channel().equals("SPOKEN") ? witness : null, Types.OTHER)
                .param("phone", told.phone() != null)
                .param("by", organizer)
                .param("at", OffsetDateTime.now(clock).minusMonths(months))
                .param("withdrawn", withdrawn ? LocalDate.now(clock).minusMonths(2) : null, Types.DATE)
                .param("how", withdrawn ? "PAPER" : null, Types.VARCHAR)
                .param("who", withdrawn ? organizer : null, Types.OTHER)
                .param(
                        "when",
                        withdrawn ? OffsetDateTime.now(clock).minusMonths(2) : null,
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private void read(UUID community, UUID centre, UUID director) {
        UUID purpose = Ids.next(clock);
        var at = OffsetDateTime.now(clock).minusDays(20);
        jdbc.sql("""
                        insert into name_disclosure (id, centre_id, community_id, reader_id, purpose, stated_at)
                        values (:id, :centre, :community, :reader, 'Zaproszenia na spotkanie z burmistrzem', :at)
                        """)
                .param("id", purpose)
                .param("centre", centre)
                .param("community", community)
                .param("reader", director)
                .param("at", at)
                .update();
        jdbc.sql("""
                        insert into person_reading (id, centre_id, leader_id, reader_id, how, disclosure_id, read_on, read_at)
                        select uuidv7(), centre_id, id, :reader, 'PAGE', :purpose, :day, :at from local_leader
                         where centre_id = :centre and community_id = :community and name is not null
                        """)
                .param("reader", director)
                .param("purpose", purpose)
                .param("day", at.toLocalDate())
                .param("at", at)
                .param("centre", centre)
                .param("community", community)
                .update();
    }
}
