package pl.osl.activities.parties;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.activities.events.EventNames;
import pl.osl.communities.groups.GroupNames;
import pl.osl.communities.initiatives.InitiativeNames;
import pl.osl.kernel.Refusal;
import pl.osl.partners.PartnerNames;

/**
 * Makes of what a form names the partners, groups and initiatives it means. What is not on the lists yet is begun together
 * with the entry, so that a form left half-way leaves nothing behind.
 */
@Service
public class PartyNaming {

    private static final int LONGEST = 200;

    private final PartnerNames partners;
    private final GroupNames groups;
    private final InitiativeNames initiatives;
    private final EventNames events;
    private final JdbcClient jdbc;

    PartyNaming(
            PartnerNames partners, GroupNames groups, InitiativeNames initiatives, EventNames events, JdbcClient jdbc) {
        this.partners = partners;
        this.groups = groups;
        this.initiatives = initiatives;
        this.events = events;
        this.jdbc = jdbc;
    }

    /**
     * A new name that is nearly that of partners on the list, and of which nobody has said yet whether it is the same; one at
     * a time.
     */
    @Transactional(readOnly = true)
    public Map<String, List<PartnerNames.Found>> doubts(PartiesForm typed, Viewer viewer) {
        for (var one : typed.begunPartners()) {
            if (!typed.said(one.name()) && partners.known(one.name(), viewer).isEmpty()) {
                var alike = partners.alike(one.name(), viewer);
                if (!alike.isEmpty()) {
                    return Map.of(one.name(), alike);
                }
            }
        }
        return Map.of();
    }

    /**
     * @param communities of the entry: what is begun begins in the first of them
     * @param edition whether an entry of this kind may be an edition of an event
     * @param before what the entry named so far, and may go on naming although it has been withdrawn since
     */
    @Transactional
    public Parties settle(PartiesForm typed, Set<UUID> communities, boolean edition, Parties before, Viewer viewer) {
        var chosen = typed.chosen();
        for (var kind : PartyKind.values()) {
            requireKnown(kind, chosen, before, viewer);
        }
        UUID home = communities.stream().findFirst().orElse(null);
        var withPartners = new HashSet<>(chosen.partners());
        typed.begunPartners().forEach(one -> withPartners.add(partner(one, viewer)));
        var withGroups = new HashSet<>(chosen.groups());
        typed.begunGroups().forEach(one -> withGroups.add(groups.begin(viewer, fit(one, PartyKind.GROUP), home)));
        var withInitiatives = new HashSet<>(chosen.initiatives());
        typed.begunInitiatives().forEach(one -> withInitiatives.add(initiative(one, home, viewer)));
        return new Parties(
                withPartners, withGroups, withInitiatives, edition ? event(typed, chosen, home, viewer) : null);
    }

    private UUID partner(NewPartner one, Viewer viewer) {
        String name = fit(one.name(), PartyKind.PARTNER);
        return partners.known(name, viewer).map(PartnerNames.Found::id).orElseGet(() -> {
            if (one.sector() == null) {
                throw Refusal.at("parties.sector", "activities.refusal.sector", name);
            }
            var others = partners.alike(name, viewer).stream()
                    .map(PartnerNames.Found::id)
                    .toList();
            return partners.begin(viewer, name, one.sector(), others);
        });
    }

    private UUID initiative(String title, @Nullable UUID home, Viewer viewer) {
        if (home == null) {
            throw Refusal.at("parties.initiativeNames", "activities.refusal.initiativeCommunity", title);
        }
        return initiatives.begin(viewer, fit(title, PartyKind.INITIATIVE), home);
    }

    private @Nullable UUID event(PartiesForm typed, Parties chosen, @Nullable UUID home, Viewer viewer) {
        return typed.newEvent() == null ? chosen.event() : events.begin(viewer, typed.newEvent(), home);
    }

    /** The rows are held until the end, so that none of them is withdrawn or merged away meanwhile. */
    private void requireKnown(PartyKind kind, Parties chosen, Parties before, Viewer viewer) {
        var added = new HashSet<>(chosen.of(kind));
        added.removeAll(before.of(kind));
        if (added.isEmpty()) {
            return;
        }
        String open = kind == PartyKind.EVENT ? "" : " and withdrawn_at is null";
        int known = jdbc.sql("select id from %s where centre_id = :centre and id = any (:ids)%s order by id for share"
                        .formatted(kind.table, open))
                .param("centre", viewer.centreId())
                .param("ids", added.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .size();
        if (known < added.size()) {
            throw Refusal.at(field(kind), "activities.refusal.unknown." + kind);
        }
    }

    private static String fit(String name, PartyKind kind) {
        if (name.isEmpty() || name.length() > LONGEST) {
            throw Refusal.at(field(kind), "activities.refusal.partyName");
        }
        return name;
    }

    private static String field(PartyKind kind) {
        return switch (kind) {
            case PARTNER -> "parties.partners";
            case GROUP -> "parties.groups";
            case INITIATIVE -> "parties.initiatives";
            case EVENT -> "parties.event";
        };
    }
}
