package pl.osl.partners;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;

/**
 * "Czy to ten sam partner?": those of the centre with the same number or a name that is the same or nearly so. The
 * partners of one centre are few enough to be compared one by one.
 */
@Component
class Lookalikes {

    private static final int AT_MOST = 5;

    /** From the surest to the least sure. */
    enum Why {
        NUMBER,
        NAME,
        SIMILAR
    }

    record Alike(UUID id, String name, Sector sector, Why why) {}

    private record Known(
            UUID id,
            String name,
            Sector sector,
            @Nullable String regon,
            @Nullable String krs,
            @Nullable String nip) {

        Optional<Alike> like(@Nullable String typed, RegisterNumbers numbers) {
            return Optional.ofNullable(why(typed, numbers)).map(why -> new Alike(id, name, sector, why));
        }

        private @Nullable Why why(@Nullable String typed, RegisterNumbers numbers) {
            if (same(regon, numbers.regon()) || same(krs, numbers.krs()) || same(nip, numbers.nip())) {
                return Why.NUMBER;
            }
            if (typed == null) {
                return null;
            }
            return NameLikeness.same(name, typed) ? Why.NAME : NameLikeness.alike(name, typed) ? Why.SIMILAR : null;
        }

        private static boolean same(@Nullable String one, @Nullable String other) {
            return one != null && one.equals(other);
        }
    }

    private final JdbcClient jdbc;

    Lookalikes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of what is being typed.
     *
     * @param typed id of the form: when it is saved already, there is nothing left to ask
     * @param others partners of which the person said that they only look alike
     */
    @Transactional(readOnly = true)
    public List<Alike> of(
            @Nullable UUID typed,
            @Nullable String name,
            RegisterNumbers numbers,
            Collection<UUID> others,
            Viewer viewer) {
        PartnerPolicy.requireMayCreate(viewer);
        var known = known(viewer.centreId());
        boolean saved = known.stream().anyMatch(one -> one.id().equals(typed));
        return saved ? List.of() : alike(known, name, numbers, others);
    }

    /** Of a partner that is on the list, without those of which somebody said that they are others. */
    @Transactional(readOnly = true)
    public List<Alike> of(PartnerDirectory.Card card) {
        var others = new HashSet<>(jdbc.sql("""
                        select case when one_id = :id then other_id else one_id end from partner_distinct
                         where centre_id = :centre and (one_id = :id or other_id = :id)
                        """)
                .param("centre", card.centreId())
                .param("id", card.id())
                .query(UUID.class)
                .list());
        others.add(card.id());
        return alike(
                known(card.centreId()), card.name(), new RegisterNumbers(card.regon(), card.krs(), card.nip()), others);
    }

    private static List<Alike> alike(
            List<Known> known, @Nullable String name, RegisterNumbers numbers, Collection<UUID> others) {
        return known.stream()
                .filter(one -> !others.contains(one.id()))
                .flatMap(one -> one.like(name, numbers).stream())
                .sorted(Comparator.comparing(Alike::why))
                .limit(AT_MOST)
                .toList();
    }

    private List<Known> known(UUID centre) {
        return jdbc.sql("""
                        select id, name, sector, regon, krs, nip from partner
                         where centre_id = :centre and withdrawn_at is null order by name_key, id
                        """).param("centre", centre).query(Known.class).list();
    }
}
