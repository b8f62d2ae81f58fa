package pl.osl.partners.origins;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.groups.GroupDirectory;
import pl.osl.communities.groups.GroupPolicy;
import pl.osl.communities.initiatives.InitiativeDirectory;
import pl.osl.communities.money.MoneyRows;
import pl.osl.ui.RecordPart;

/** What a partner grew out of, on its page; what a group or an initiative became, on theirs. */
@Configuration(proxyBeanMethods = false)
class OriginParts {

    record Shown(Origin origin, List<MoneyRows.Line> lines, MoneyRows.Total total, boolean mayChange) {}

    record Became(String path, List<OriginList.Grown> partners, boolean mayChange) {}

    /** On the page of a partner. */
    record OfPartner(OriginList list, PartnerMoney money) implements RecordPart {

        @Override
        public String subject() {
            return "partner";
        }

        @Override
        public int order() {
            return 10;
        }

        @Override
        public String template() {
            return "origins/partner-part";
        }

        @Override
        public Optional<Object> model(Viewer viewer, UUID id) {
            var origin = list.of(id, viewer);
            var lines = money.of(origin);
            boolean mayChange = viewer.may(Verb.UPDATE, Thing.PARTNER) && !origin.withdrawn();
            boolean shown = origin.known() || !lines.isEmpty() || mayChange && origin.mayHaveGrown();
            return shown
                    ? Optional.of(new Shown(origin, lines, MoneyRows.Total.of(lines), mayChange))
                    : Optional.empty();
        }
    }

    /** On the page of a group. */
    record OfGroup(OriginList list, GroupDirectory groups) implements RecordPart {

        @Override
        public String subject() {
            return "group";
        }

        @Override
        public int order() {
            return 20;
        }

        @Override
        public String template() {
            return "origins/became-part";
        }

        @Override
        public Optional<Object> model(Viewer viewer, UUID id) {
            var group = groups.group(id, viewer);
            return became(
                    "/groups/" + id,
                    list.grown("group", id, viewer),
                    viewer,
                    !group.withdrawn() && GroupPolicy.may(Verb.UPDATE, viewer, group.communityId(), group.team()));
        }
    }

    /** On the page of an initiative. */
    record OfInitiative(OriginList list, InitiativeDirectory initiatives) implements RecordPart {

        @Override
        public String subject() {
            return "initiative";
        }

        @Override
        public int order() {
            return 20;
        }

        @Override
        public String template() {
            return "origins/became-part";
        }

        @Override
        public Optional<Object> model(Viewer viewer, UUID id) {
            var initiative = initiatives.initiative(id, viewer);
            return became(
                    "/initiatives/" + id,
                    list.grown("initiative", id, viewer),
                    viewer,
                    !initiative.withdrawn()
                            && GroupPolicy.may(Verb.UPDATE, viewer, initiative.communityId(), initiative.team()));
        }
    }

    private static Optional<Object> became(String path, List<OriginList.Grown> partners, Viewer viewer, boolean mine) {
        boolean mayChange = mine && viewer.may(Verb.CREATE, Thing.PARTNER);
        return partners.isEmpty() && !mayChange ? Optional.empty() : Optional.of(new Became(path, partners, mayChange));
    }

    @Bean
    RecordPart originOfPartner(OriginList list, PartnerMoney money) {
        return new OfPartner(list, money);
    }

    @Bean
    RecordPart partnersOfGroup(OriginList list, GroupDirectory groups) {
        return new OfGroup(list, groups);
    }

    @Bean
    RecordPart partnersOfInitiative(OriginList list, InitiativeDirectory initiatives) {
        return new OfInitiative(list, initiatives);
    }
}
