package pl.osl.activities.parties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import pl.osl.access.Viewer;
import pl.osl.activities.events.EventNames;
import pl.osl.partners.Sector;

/** What the form of an entry offers to tick: whom this person met most lately, and whoever is chosen already. */
@Component
public class PartyOffer {

    private static final int RECENT = 6;

    public record Option(PartyKind kind, UUID id, String name, boolean chosen) {}

    private final JdbcClient jdbc;
    private final EventNames events;
    private final EntryParties named;
    private final Clock clock;

    PartyOffer(JdbcClient jdbc, EventNames events, EntryParties named, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.named = named;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public void offer(Model model, PartiesForm typed, Viewer viewer) {
        var chosen = typed.chosen();
        var options = options(chosen, viewer);
        for (var kind : kinds()) {
            model.addAttribute(
                    kind.word() + "Options",
                    options.stream().filter(one -> one.kind() == kind).toList());
        }
        model.addAttribute("eventOptions", events.offered(viewer.centreId(), chosen.event()));
        model.addAttribute("sectors", Sector.values());
        model.addAttribute("parties", typed);
    }

    /** For the page with both versions of an entry: whom the person's own names, also what it would begin. */
    @Transactional(readOnly = true)
    public void compare(Model model, PartiesForm typed, Viewer viewer) {
        var chosen = typed.chosen();
        var all = Arrays.stream(PartyKind.values())
                .flatMap(kind -> chosen.of(kind).stream())
                .toList();
        var names = named.names(viewer.centreId(), all);
        var mine = new EnumMap<PartyKind, List<String>>(PartyKind.class);
        for (var kind : PartyKind.values()) {
            mine.put(
                    kind,
                    Stream.concat(
                                    chosen.of(kind).stream().map(id -> names.getOrDefault(id.toString(), "?")),
                                    typed.begun(kind).stream())
                            .sorted()
                            .toList());
        }
        model.addAttribute("mine", mine);
        model.addAttribute("partyKinds", PartyKind.values());
    }

    private List<Option> options(Parties chosen, Viewer viewer) {
        String sql = kinds().stream()
                .map(kind -> """
                        select '%1$s' as kind, %2$d as place, n.id, n.%3$s as name, n.%4$s as sorted,
                               n.id = any (:chosen) as chosen
                          from %5$s n
                         where n.centre_id = :centre
                           and (n.id = any (:chosen)
                                or n.withdrawn_at is null and n.id in (
                                   select w.%6$s from activity a
                                     join %7$s w on w.centre_id = a.centre_id and w.activity_id = a.id
                                    where a.centre_id = :centre and a.author_id = :viewer and a.held_on > :since
                                      and a.withdrawn_at is null
                                    group by w.%6$s order by max(a.held_on) desc, w.%6$s limit %8$d))
                        """.formatted(
                                kind, kind.ordinal(), kind.name, kind.key, kind.table, kind.column, kind.tie, RECENT))
                .collect(Collectors.joining(" union all ", "", " order by place, sorted, id"));
        return jdbc.sql(sql)
                .param("centre", viewer.centreId())
                .param("viewer", viewer.accountId())
                .param("since", LocalDate.now(clock).minusMonths(6))
                .param("chosen", all(chosen).toArray(UUID[]::new))
                .query(Option.class)
                .list();
    }

    private static Set<UUID> all(Parties chosen) {
        return kinds().stream().flatMap(kind -> chosen.of(kind).stream()).collect(Collectors.toSet());
    }

    /** An event is chosen from a list of its own. */
    private static List<PartyKind> kinds() {
        return Arrays.stream(PartyKind.values())
                .filter(kind -> kind != PartyKind.EVENT)
                .toList();
    }
}
