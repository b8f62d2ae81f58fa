package pl.osl.demo;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Texts;
import pl.osl.ui.SortKeys;

/** What residents of the demo world need: how it was heard, voted on and where it went. */
@Component
class DemoNeeds {

    private static final List<String> WAY = List.of("SIGNALLED", "CONFIRMED", "PRIORITISED", "BEING_ADDRESSED", "MET");
    private static final List<String> METHODS =
            List.of("CONVERSATION", "CIVIC_MEETING", "INTERVIEW", "SURVEY", "FOCUS_GROUP", "CONVERSATION", "PRESS");
    private static final List<String> AGES = List.of("FROM_60", "FROM_35", "UNDER_18", "MIXED");

    private record Place(double lat, double lon) {}

    /** Where a need is felt; most are felt everywhere. */
    private static final Map<String, Place> PLACES = Map.of(
            "Nasze dzieci nie mają gdzie grać, a boisko stoi zamknięte", new Place(50.0608, 18.5962),
            "Nie ma gdzie usiąść między blokami", new Place(50.0656, 18.6031),
            "Wieczorem strach wracać przez park", new Place(50.0636, 18.6058),
            "Do lekarza czeka się miesiąc", new Place(50.0664, 18.5987),
            "Z wózkiem nie da się wejść na pocztę", new Place(50.0638, 18.5979),
            "Może by zrobić kino na podwórku", new Place(50.0657, 18.6046),
            "Zimą dzieci nie mają co robić", new Place(50.8349, 15.5402),
            "Turyści zastawiają wjazd", new Place(50.8318, 15.5468));

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoNeeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void write(DemoMapTales.Tale tale, UUID centre, UUID community, UUID organizer) {
        tale.wants().forEach(want -> want(want, tale, centre, community, organizer));
    }

    private void want(DemoMapTales.Want told, DemoMapTales.Tale tale, UUID centre, UUID community, UUID organizer) {
        UUID id = Ids.next(clock);
        var today = LocalDate.now(clock);
        var place = PLACES.get(told.statement());
        var voted = told.votes() == null ? null : today.minusMonths(Math.max(told.begun() - 2, 1));
        jdbc.sql("""
                        insert into need (id, centre_id, community_id, statement, statement_key, plain, theme, neutral_wording,
                                          kind, groups, state, precision, lat, lon, signals, votes, voted_on, voted_at, told_on, told_how,
                                          told_what, created_by, created_at)
                        values (:id, :centre, :community, :statement, :key, :plain, :theme, :neutral, :kind,
                                cast(:groups as text[]), :state, :precision, :lat, :lon, :signals, :votes, :votedOn, :votedAt, :toldOn,
                                :toldHow, :told, :by, :at)
                        """)
                .param("id", id)
                .param("centre", centre)
                .param("community", community)
                .param("statement", told.statement())
                .param("key", SortKeys.of(told.statement()))
                .param("plain", Texts.plain(told.statement() + "\n" + told.neutral()))
                .param("theme", told.theme())
                .param("neutral", told.neutral(), Types.VARCHAR)
                .param("kind", told.kind())
                .param("groups", told.groups().split(","))
                .param("state", told.state())
                .param("precision", place == null ? "NOWHERE" : "POINT")
                .param("lat", place == null ? null : place.lat(), Types.DOUBLE)
                .param("lon", place == null ? null : place.lon(), Types.DOUBLE)
                .param("signals", told.voices())
                .param("votes", told.votes(), Types.INTEGER)
                .param("votedOn", voted, Types.DATE)
                .param("votedAt", voted == null ? null : "zebranie mieszkańców", Types.VARCHAR)
                .param("toldOn", told.told() == null ? null : today.minusMonths(1), Types.DATE)
                .param("toldHow", told.told() == null ? null : "MEETING", Types.VARCHAR)
                .param("told", told.told(), Types.VARCHAR)
                .param("by", organizer)
                .param("at", at(told.begun()))
                .update();
        begun(centre, "need", id, organizer, at(told.begun()));
        for (int voice = 0; voice < told.voices(); voice++) {
            voice(
                    id,
                    tale,
                    centre,
                    organizer,
                    voice,
                    today.minusMonths(told.begun()).plusWeeks(3L * voice));
        }
        moves(told, centre, id, organizer);
    }

    private void voice(UUID need, DemoMapTales.Tale tale, UUID centre, UUID organizer, int voice, LocalDate day) {
        var today = LocalDate.now(clock);
        var heard = day.isAfter(today) ? today : day;
        boolean quoted = voice < 2;
        jdbc.sql("""
                        insert into need_signal (id, centre_id, need_id, method, heard_on, quotation, age_band, recorded_by,
                                                 recorded_at)
                        values (:id, :centre, :need, :method, :day, :quotation, :age, :by, :at)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("need", need)
                .param("method", METHODS.get(voice % METHODS.size()))
                .param("day", heard)
                .param(
                        "quotation",
                        quoted
                                ? tale.quotes()
                                        .get(Math.floorMod(
                                                need.hashCode() + voice,
                                                tale.quotes().size()))
                                : null,
                        Types.VARCHAR)
                .param("age", AGES.get(voice % AGES.size()))
                .param("by", organizer)
                .param("at", noon(heard))
                .update();
    }

    /** Step by step to where it stands; what was given away or half done went there from the step before. */
    private void moves(DemoMapTales.Want told, UUID centre, UUID need, UUID organizer) {
        var states = switch (told.state()) {
            case "HANDED_OVER" -> List.of("CONFIRMED", "HANDED_OVER");
            case "PARTLY_MET" -> List.of("CONFIRMED", "PRIORITISED", "BEING_ADDRESSED", "PARTLY_MET");
            default -> WAY.subList(1, WAY.indexOf(told.state()) + 1);
        };
        String from = "SIGNALLED";
        var today = LocalDate.now(clock);
        for (int step = 0; step < states.size(); step++) {
            var day = today.minusMonths(told.begun()).plusDays((step + 1L) * told.begun() * 30 / (states.size() + 1));
            String to = states.get(step);
            jdbc.sql("""
                            insert into need_move (id, centre_id, need_id, state_from, state_to, moved_on, reason, recorded_by,
                                                   recorded_at)
                            values (:id, :centre, :need, :from, :to, :day, :reason, :by, :at)
                            """)
                    .param("id", Ids.next(clock))
                    .param("centre", centre)
                    .param("need", need)
                    .param("from", from)
                    .param("to", to)
                    .param("day", day)
                    .param("reason", to.equals("HANDED_OVER") ? "Przekazano do urzędu miasta." : null, Types.VARCHAR)
                    .param("by", organizer)
                    .param("at", noon(day))
                    .update();
            from = to;
        }
    }

    private void begun(UUID centre, String subject, UUID id, UUID by, OffsetDateTime at) {
        jdbc.sql("""
                        insert into audit_entry (id, centre_id, happened_at, account_id, subject, subject_id, action, changes)
                        values (:id, :centre, :at, :by, :subject, :of, 'begun', '[]')
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("at", at)
                .param("by", by)
                .param("subject", subject)
                .param("of", id)
                .update();
    }

    private OffsetDateTime at(int months) {
        return OffsetDateTime.now(clock).minusMonths(months);
    }

    private static OffsetDateTime noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ZoneId.of("Europe/Warsaw")).toOffsetDateTime();
    }
}
