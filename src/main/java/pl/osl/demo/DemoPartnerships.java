package pl.osl.demo;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Texts;
import pl.osl.ui.SortKeys;

/** What is agreed with the partners of the demo world, and two years of ties between them. */
@Component
class DemoPartnerships {

    private static final String PRINCIPLES =
            "{OPENING,PARTNER_APPROACH,VOLUNTARINESS,EQUALITY,RESIDENTS,CIVIC_INITIATIVES}";

    private final DemoTies ties;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoPartnerships(DemoTies ties, JdbcClient jdbc, Clock clock) {
        this.ties = ties;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void write(DemoCentre centre, UUID centreId, UUID organizer, Map<String, UUID> partners) {
        ties.write(centreId, organizer, List.copyOf(partners.values()));
        var today = LocalDate.now(clock);
        switch (centre) {
            case RYBNIK -> {
                var id = partnership(
                        centreId,
                        organizer,
                        "Razem dla Boguszowic",
                        "Dzielnica, do której chce się wracać: czyste podwórka, otwarte boisko, sąsiedzi, którzy się znają.",
                        "Rybnik-Boguszowice");
                concerns(centreId, id, "%Boguszowice%");
                path(
                        centreId,
                        id,
                        organizer,
                        today,
                        "IDEA",
                        23,
                        "TALKS",
                        21,
                        "LETTER_OF_INTENT",
                        18,
                        "AGREEMENT",
                        12,
                        "ACTIVE",
                        11);
                members(centreId, id, partners, today);
                agreement(centreId, id, "LETTER", null, today.minusMonths(18), today.minusMonths(12));
                agreement(centreId, id, "CONTRACT", "1/DEMO", today.minusMonths(11), today.plusDays(45));
                review(centreId, id, organizer, today.getYear() - 1);
            }
            case SZKLARSKA -> {
                var id = partnership(
                        centreId,
                        organizer,
                        "Koalicja na rzecz placu zabaw w Dolnej",
                        "Plac zabaw, o który dba cała dzielnica.",
                        "Szklarska Poręba Dolna");
                concerns(centreId, id, "%Dolna%");
                path(centreId, id, organizer, today, "IDEA", 9, "TALKS", 6, "LETTER_OF_INTENT", 2);
                members(centreId, id, partners, today);
                agreement(centreId, id, "LETTER", null, today.minusMonths(2), null);
            }
            case KOSCIAN -> {}
        }
    }

    private UUID partnership(UUID centre, UUID organizer, String name, String vision, String territory) {
        UUID id = Ids.next(clock);
        jdbc.sql("""
                        insert into partnership (id, centre_id, name, name_key, plain_name, kind, goal, vision, territory,
                                                 principles, rhythm, state, owner_id, created_by, created_at, version)
                        values (:id, :centre, :name, :key, :plain, :kind, :goal, :vision, :territory, :principles::text[],
                                'w pierwszy wtorek miesiąca', 'IDEA', :by, :by, :at, 0)
                        """)
                .param("id", id)
                .param("centre", centre)
                .param("name", name)
                .param("key", SortKeys.of(name))
                .param("plain", Texts.plain(name))
                .param("kind", name.startsWith("Koalicja") ? "COALITION" : "PARTNERSHIP")
                .param("goal", "Mieszkańcy i instytucje planują i robią razem, każdy tym, co ma.")
                .param("vision", vision)
                .param("territory", territory)
                .param("principles", PRINCIPLES)
                .param("by", organizer)
                .param("at", OffsetDateTime.now(clock).minusMonths(23))
                .update();
        return id;
    }

    private void concerns(UUID centre, UUID partnership, String community) {
        jdbc.sql("""
                        insert into partnership_community (centre_id, partnership_id, community_id)
                        select centre_id, :partnership, id from community where centre_id = :centre and name like :community
                        """)
                .param("partnership", partnership)
                .param("centre", centre)
                .param("community", community)
                .update();
    }

    /** @param steps state and how many months ago, in turn */
    private void path(UUID centre, UUID id, UUID organizer, LocalDate today, Object... steps) {
        String state = "IDEA";
        for (int at = 0; at < steps.length; at += 2) {
            state = (String) steps[at];
            int monthsAgo = (Integer) steps[at + 1];
            jdbc.sql("""
                            insert into partnership_move (id, centre_id, partnership_id, state, since, moved_by, moved_at)
                            values (:id, :centre, :partnership, :state, :since, :by, :at)
                            """)
                    .param("id", Ids.next(clock))
                    .param("centre", centre)
                    .param("partnership", id)
                    .param("state", state)
                    .param("since", today.minusMonths(monthsAgo))
                    .param("by", organizer)
                    .param("at", OffsetDateTime.now(clock).minusMonths(monthsAgo))
                    .update();
        }
        jdbc.sql("update partnership set state = :state where centre_id = :centre and id = :id")
                .param("state", state)
                .param("centre", centre)
                .param("id", id)
                .update();
    }

    /** The centre and the first seven of its partners, each with what it has. */
    private void members(UUID centre, UUID id, Map<String, UUID> partners, LocalDate today) {
        member(centre, id, null, "prowadzi spotkania", "{PEOPLE,KNOWLEDGE}", today.minusMonths(9));
        var gives = List.of(
                "{PLACE,PEOPLE}",
                "{PLACE,EQUIPMENT}",
                "{PLACE}",
                "{CONTACTS}",
                "{PEOPLE}",
                "{KNOWLEDGE}",
                "{MONEY,PEOPLE}");
        int at = 0;
        for (UUID partner : List.copyOf(partners.values()).subList(0, gives.size())) {
            member(centre, id, partner, at == 0 ? "gospodarz spotkań" : null, gives.get(at), today.minusMonths(9 - at));
            at++;
        }
    }

    private void member(
            UUID centre, UUID id, @Nullable UUID partner, @Nullable String role, String gives, LocalDate since) {
        jdbc.sql("""
                        insert into partnership_member (id, centre_id, partnership_id, partner_id, role, gives, joined_on)
                        values (:id, :centre, :partnership, :partner, :role, :gives::text[], :since)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("partnership", id)
                .param("partner", partner, Types.OTHER)
                .param("role", role, Types.VARCHAR)
                .param("gives", gives)
                .param("since", since)
                .update();
    }

    private void agreement(
            UUID centre, UUID id, String kind, @Nullable String number, LocalDate from, @Nullable LocalDate to) {
        jdbc.sql("""
                        insert into partnership_agreement (id, centre_id, partnership_id, kind, number, signed_on, valid_from,
                                                           valid_to, added_at)
                        values (:id, :centre, :partnership, :kind, :number, :from, :from, :to, :at)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("partnership", id)
                .param("kind", kind)
                .param("number", number, Types.VARCHAR)
                .param("from", from)
                .param("to", to, Types.DATE)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private void review(UUID centre, UUID id, UUID organizer, int year) {
        jdbc.sql("""
                        insert into partnership_review (centre_id, partnership_id, year, worked, next, written_by, written_at)
                        values (:centre, :id, :year, :worked, :next, :by, :at)
                        """)
                .param("centre", centre)
                .param("id", id)
                .param("year", year)
                .param(
                        "worked",
                        "Festyn zrobiliśmy razem, a boisko jest otwarte w weekendy. Najwięcej dały krótkie, stałe spotkania.")
                .param("next", "Ogród sąsiedzki i podział kosztów nagłośnienia.")
                .param("by", organizer)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
