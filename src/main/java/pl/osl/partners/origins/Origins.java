package pl.osl.partners.origins;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Typed;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.groups.GroupChanged;
import pl.osl.communities.groups.GroupDirectory;
import pl.osl.communities.groups.GroupPolicy;
import pl.osl.communities.initiatives.InitiativeChanged;
import pl.osl.communities.initiatives.InitiativeDirectory;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;
import pl.osl.kernel.Traceable;
import pl.osl.partners.PartnerChanged;
import pl.osl.partners.PartnerStart;

/** Tells what a partner grew out of. Both sides tell it in their history. */
@Service
class Origins {

    private final OriginList list;
    private final PartnerStart start;
    private final GroupDirectory groups;
    private final InitiativeDirectory initiatives;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Origins(
            OriginList list,
            PartnerStart start,
            GroupDirectory groups,
            InitiativeDirectory initiatives,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.list = list;
        this.start = start;
        this.groups = groups;
        this.initiatives = initiatives;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Sent twice it is one partner. */
    @Transactional
    public UUID groupBecame(UUID groupId, UUID made, BecameForm form, Viewer viewer) {
        requireGroup(groupId, viewer);
        return became(made, form, groupId, null, viewer);
    }

    @Transactional
    public UUID initiativeBecame(UUID initiativeId, UUID made, BecameForm form, Viewer viewer) {
        requireInitiative(initiativeId, viewer);
        return became(made, form, null, initiativeId, viewer);
    }

    /** As corrected on the page of the partner; empty ends the story of the two. */
    @Transactional
    public void correct(UUID partner, OriginForm form, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.PARTNER);
        var before = list.of(partner, viewer);
        if (before.version() != form.known()) {
            throw new Stale(Origin.class, partner);
        }
        if (form.groupId() != null && !form.groupId().equals(before.groupId())) {
            requireGroup(form.groupId(), viewer);
        }
        if (form.initiativeId() != null && !form.initiativeId().equals(before.initiativeId())) {
            requireInitiative(form.initiativeId(), viewer);
        }
        write(before, form.day(), form.groupId(), form.initiativeId(), viewer);
    }

    private UUID became(UUID made, BecameForm form, @Nullable UUID group, @Nullable UUID initiative, Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.PARTNER);
        UUID chosen = form.chosen();
        UUID partner = chosen == null ? begun(made, form, viewer) : chosen;
        var before = list.of(partner, viewer);
        if (Objects.equals(before.groupId(), group) && Objects.equals(before.initiativeId(), initiative)) {
            return partner;
        }
        if (before.from() != null) {
            throw Refusal.at("partner", "origins.refusal.grown", before.partner(), before.from());
        }
        var founded = Typed.day(form.foundedOn());
        write(before, founded == null ? before.foundedOn() : founded, group, initiative, viewer);
        return partner;
    }

    private UUID begun(UUID made, BecameForm form, Viewer viewer) {
        var kind = Objects.requireNonNull(form.grown());
        return start.begin(made, Objects.requireNonNull(form.name()), kind.socialEconomy(), kind.partnerKind(), viewer);
    }

    private void write(
            Origin before,
            @Nullable LocalDate founded,
            @Nullable UUID group,
            @Nullable UUID initiative,
            Viewer viewer) {
        if (before.withdrawn()) {
            throw Refusal.of("partners.refusal.withdrawn");
        }
        int changed = jdbc.sql("""
                        update partner
                           set founded_on = :founded, from_group_id = :group, from_initiative_id = :initiative,
                               version = version + 1
                         where centre_id = :centre and id = :id and version = :version
                        """)
                .param("founded", founded, Types.DATE)
                .param("group", group, Types.OTHER)
                .param("initiative", initiative, Types.OTHER)
                .param("centre", before.centreId())
                .param("id", before.partnerId())
                .param("version", before.version())
                .update();
        if (changed == 0) {
            throw new Stale(Origin.class, before.partnerId());
        }
        var after = list.of(before.partnerId(), viewer);
        var changes =
                new Change.Log().add("from", before.from(), after.from()).add("foundedOn", before.foundedOn(), founded);
        if (!changes.changes().isEmpty()) {
            events.publishEvent(new PartnerChanged(
                    before.centreId(), before.partnerId(), viewer.accountId(), "grown", changes.changes()));
        }
        tell(before.groupId(), before.initiativeId(), group, initiative, before, viewer);
    }

    private void tell(
            @Nullable UUID oldGroup,
            @Nullable UUID oldInitiative,
            @Nullable UUID group,
            @Nullable UUID initiative,
            Origin partner,
            Viewer viewer) {
        if (!Objects.equals(oldGroup, group)) {
            tell(oldGroup, true, partner, false, viewer);
            tell(group, true, partner, true, viewer);
        }
        if (!Objects.equals(oldInitiative, initiative)) {
            tell(oldInitiative, false, partner, false, viewer);
            tell(initiative, false, partner, true, viewer);
        }
    }

    private void tell(@Nullable UUID id, boolean ofGroup, Origin partner, boolean began, Viewer viewer) {
        if (id == null) {
            return;
        }
        var log = new Change.Log();
        var changes = (began
                        ? log.add("partner", null, partner.partner())
                        : log.add("partner", partner.partner(), null))
                .changes();
        Traceable told = ofGroup
                ? new GroupChanged(partner.centreId(), id, viewer.accountId(), "became_partner", changes)
                : new InitiativeChanged(partner.centreId(), id, viewer.accountId(), "became_partner", changes);
        events.publishEvent(told);
    }

    GroupDirectory.Group requireGroup(UUID id, Viewer viewer) {
        var group = groups.group(id, viewer);
        GroupPolicy.require(Verb.UPDATE, viewer, group.communityId(), group.team());
        if (group.withdrawn()) {
            throw Refusal.of("groups.refusal.withdrawn");
        }
        return group;
    }

    InitiativeDirectory.Initiative requireInitiative(UUID id, Viewer viewer) {
        var initiative = initiatives.initiative(id, viewer);
        GroupPolicy.require(Verb.UPDATE, viewer, initiative.communityId(), initiative.team());
        if (initiative.withdrawn()) {
            throw Refusal.of("initiatives.refusal.withdrawn");
        }
        return initiative;
    }
}
