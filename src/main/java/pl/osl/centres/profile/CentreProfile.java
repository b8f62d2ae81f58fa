package pl.osl.centres.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.centres.CentreKind;
import pl.osl.kernel.NotFound;

/** The page of a centre: what it is today, what it was and will be called, how many people live there, what is missing. */
@Component
class CentreProfile {

    record Profile(
            UUID id,
            LocalDate joinedOn,
            boolean countyRights,
            @Nullable Integer staff,
            HeadTitle headTitle,
            @Nullable MayorTitle mayorTitle,
            @Nullable String council,
            @Nullable String controller,
            @Nullable String dpoContact,
            @Nullable String letterhead,
            int version) {}

    /** @param terc null until somebody gives it */
    record Place(String name, @Nullable String terc) {}

    /** @param from null where the name has been so since always */
    record Name(
            UUID id,
            @Nullable LocalDate from,
            boolean current,
            boolean planned,
            String name,
            String shortName,
            CentreKind kind,
            @Nullable String voivodeship,
            @Nullable String basis,
            List<Place> gminas) {}

    record Count(LocalDate asOf, int inhabitants, @Nullable String source) {

        public SizeClass size() {
            return SizeClass.of(inhabitants);
        }
    }

    /** What is still to be filled in, and what for; the words stand under {@code centres.missing.<name>}. */
    enum Missing {
        TERC,
        INHABITANTS,
        CONTROLLER,
        DPO,
        MAYOR,
        COUNCIL,
        LETTERHEAD
    }

    /** @param names the latest first, what is planned before what is */
    record Page(Profile profile, List<Name> names, List<Count> counts) {

        public Name now() {
            return names.stream().filter(Name::current).findFirst().orElseThrow();
        }

        /** The last count, whatever day one looks. */
        public @Nullable Count count() {
            return counts.isEmpty() ? null : counts.getFirst();
        }

        public List<Missing> missing() {
            var missing = new ArrayList<Missing>();
            add(missing, Missing.TERC, now().gminas().stream().anyMatch(one -> one.terc() == null));
            add(missing, Missing.INHABITANTS, counts.isEmpty());
            add(missing, Missing.CONTROLLER, profile.controller() == null);
            add(missing, Missing.DPO, profile.dpoContact() == null);
            add(missing, Missing.MAYOR, profile.mayorTitle() == null);
            add(missing, Missing.COUNCIL, profile.council() == null);
            add(missing, Missing.LETTERHEAD, profile.letterhead() == null);
            return missing;
        }

        private static void add(List<Missing> all, Missing one, boolean so) {
            if (so) {
                all.add(one);
            }
        }
    }

    private record Row(
            UUID id,
            LocalDate validFrom,
            String name,
            String shortName,
            CentreKind kind,
            @Nullable String voivodeship,
            @Nullable String basis) {}

    private record PlaceRow(
            UUID identityId, String name, @Nullable String terc) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    CentreProfile(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asked within a reach that holds the centre; otherwise there is none. */
    @Transactional(readOnly = true)
    public Page of(UUID centre) {
        return new Page(profile(centre), names(centre), counts(centre));
    }

    private Profile profile(UUID centre) {
        return jdbc.sql("""
                        select id, joined_on, county_rights, staff, head_title, mayor_title, council, controller,
                               dpo_contact, letterhead, version
                          from centre where id = :centre
                        """)
                .param("centre", centre)
                .query(Profile.class)
                .optional()
                .orElseThrow(() -> new NotFound(Centre.class, centre));
    }

    private List<Name> names(UUID centre) {
        var today = LocalDate.now(clock);
        var rows = jdbc.sql("""
                        select id, valid_from, name, short_name, kind, voivodeship, basis from centre_identity
                         where centre_id = :centre and withdrawn_at is null order by valid_from desc
                        """).param("centre", centre).query(Row.class).list();
        var places = jdbc.sql("""
                        select identity_id, name, terc from centre_gmina where centre_id = :centre order by position
                        """).param("centre", centre).query(PlaceRow.class).list();
        var current = rows.stream()
                .filter(row -> !row.validFrom().isAfter(today))
                .findFirst()
                .orElse(rows.getLast());
        return rows.stream()
                .map(row -> new Name(
                        row.id(),
                        row.validFrom().equals(CentreIdentity.ORIGIN) ? null : row.validFrom(),
                        row.equals(current),
                        row.validFrom().isAfter(today),
                        row.name(),
                        row.shortName(),
                        row.kind(),
                        row.voivodeship(),
                        row.basis(),
                        places.stream()
                                .filter(place -> place.identityId().equals(row.id()))
                                .map(place -> new Place(place.name(), place.terc()))
                                .toList()))
                .toList();
    }

    private List<Count> counts(UUID centre) {
        return jdbc.sql("""
                        select as_of, inhabitants, source from centre_inhabitants
                         where centre_id = :centre order by as_of desc
                        """).param("centre", centre).query(Count.class).list();
    }
}
