package pl.osl.communities.groups;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.ui.RecordPart;

/** "Grupy i kluby": on the page of a community, its profile and in the pack for a successor. */
record GroupsOfCommunity(String subject, int order, CommunityDirectory directory, GroupDirectory groups)
        implements RecordPart {

    /** @param parent the group under which it stands, wherever that one is */
    record Line(
            UUID id,
            String name,
            GroupKind kind,
            GroupState state,
            @Nullable GroupLead ledBy,
            @Nullable String rhythm,
            @Nullable String forWhom,
            @Nullable String parent) {}

    record Shown(UUID community, List<Line> lines, boolean mayAdd, boolean paper) {

        public List<Line> working() {
            return lines.stream().filter(one -> one.state() != GroupState.ENDED).toList();
        }

        public List<Line> ended() {
            return lines.stream().filter(one -> one.state() == GroupState.ENDED).toList();
        }
    }

    /** The centre's own, on the page of the centre. */
    record OfCentre(GroupDirectory groups) implements RecordPart {

        @Override
        public String subject() {
            return "centre";
        }

        @Override
        public int order() {
            return 10;
        }

        @Override
        public String template() {
            return "groups/centre-part";
        }

        @Override
        public Optional<Object> model(Viewer viewer, UUID id) {
            return viewer.may(Verb.READ, Thing.GROUP) ? Optional.of(groups.ownOf(id)) : Optional.empty();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        RecordPart groupsOnCommunity(CommunityDirectory directory, GroupDirectory groups) {
            return new GroupsOfCommunity("community", 50, directory, groups);
        }

        @Bean
        RecordPart groupsOnCentre(GroupDirectory groups) {
            return new OfCentre(groups);
        }

        @Bean
        RecordPart groupsOnProfile(CommunityDirectory directory, GroupDirectory groups) {
            return new GroupsOfCommunity("community-profile", 50, directory, groups);
        }

        @Bean
        RecordPart groupsForSuccessor(CommunityDirectory directory, GroupDirectory groups) {
            return new GroupsOfCommunity("community-handover", 55, directory, groups);
        }
    }

    @Override
    public String template() {
        return "groups/community-part";
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.of(new Heading("groups-title", "groups.list.title"));
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID id) {
        if (!viewer.may(Verb.READ, Thing.GROUP)) {
            return Optional.empty();
        }
        var community = directory.require(id, viewer);
        boolean page = subject.equals("community");
        boolean mayAdd = page && !community.withdrawn() && GroupPolicy.may(Verb.CREATE, viewer, id, community.team());
        var lines = groups.of(community);
        return lines.isEmpty() && !mayAdd ? Optional.empty() : Optional.of(new Shown(id, lines, mayAdd, !page));
    }
}
