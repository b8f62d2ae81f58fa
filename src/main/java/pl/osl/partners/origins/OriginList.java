package pl.osl.partners.origins;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.audit.Kin;
import pl.osl.communities.groups.GroupDirectory;
import pl.osl.communities.initiatives.InitiativeDirectory;
import pl.osl.kernel.NotFound;
import pl.osl.partners.PartnerReach;

/** What partners grew out of, read from both sides: those within the viewer's reach, and no others. */
@Component
class OriginList implements Kin {

    /** A partner that grew out of a group or an initiative. */
    record Grown(UUID id, String name, @Nullable LocalDate foundedOn) {}

    private static final String REACHED = """
            (exists (select 1 from community_group g where g.centre_id = p.centre_id and g.id = p.from_group_id and %s)
             or exists (select 1 from initiative i
                         where i.centre_id = p.centre_id and i.id = p.from_initiative_id and %s)) as reached
            """;

    private final JdbcClient jdbc;

    OriginList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Origin of(UUID partner, Viewer viewer) {
        viewer.require(Verb.READ, Thing.PARTNER);
        var reach = viewer.reach();
        return reach.centres().stream()
                .flatMap(centre -> jdbc
                        .sql("""
                                select p.id as partner_id, p.centre_id, p.name as partner, p.sector, p.founded_on,
                                       p.from_group_id as group_id, fg.name as group_name,
                                       p.from_initiative_id as initiative_id, fi.title as initiative_title,
                                       p.withdrawn_at is not null as withdrawn, p.version,\s
                                """
                                + REACHED.formatted(
                                        GroupDirectory.condition(reach), InitiativeDirectory.condition(reach))
                                + """
                                  from partner p
                                  left join community_group fg on fg.centre_id = p.centre_id and fg.id = p.from_group_id
                                  left join initiative fi on fi.centre_id = p.centre_id and fi.id = p.from_initiative_id
                                 where p.centre_id = :centre and p.id = :id and
                                """
                                + PartnerReach.condition("p", reach))
                        .param("centre", centre)
                        .param("id", partner)
                        .params(reach.parameters())
                        .query(Origin.class)
                        .optional()
                        .stream())
                .findFirst()
                .orElseThrow(() -> new NotFound(Origin.class, partner));
    }

    /** @param subject {@code group} or {@code initiative} */
    @Transactional(readOnly = true)
    public List<Grown> grown(String subject, UUID id, Viewer viewer) {
        if (!viewer.may(Verb.READ, Thing.PARTNER)) {
            return List.of();
        }
        String column = subject.equals("group") ? "p.from_group_id" : "p.from_initiative_id";
        return viewer.reach().centres().stream()
                .flatMap(centre -> jdbc
                        .sql("select p.id, p.name, p.founded_on from partner p where p.centre_id = :centre and "
                                + column
                                + " = :id and p.withdrawn_at is null and "
                                + PartnerReach.condition("p", viewer.reach())
                                + " order by p.founded_on nulls last, p.name_key, p.id")
                        .param("centre", centre)
                        .param("id", id)
                        .params(viewer.reach().parameters())
                        .query(Grown.class)
                        .list()
                        .stream())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Piece> of(Piece piece, Viewer viewer) {
        var kin = new HashSet<Piece>();
        switch (piece.subject()) {
            case "group", "initiative" ->
                grown(piece.subject(), piece.id(), viewer).forEach(one -> kin.add(new Piece("partner", one.id())));
            case "partner" -> {
                if (viewer.may(Verb.READ, Thing.GROUP)) {
                    var origin = of(piece.id(), viewer);
                    if (origin.reached() && origin.groupId() != null) {
                        kin.add(new Piece("group", origin.groupId()));
                    } else if (origin.reached() && origin.initiativeId() != null) {
                        kin.add(new Piece("initiative", origin.initiativeId()));
                    }
                }
            }
            default -> {}
        }
        return kin;
    }
}
