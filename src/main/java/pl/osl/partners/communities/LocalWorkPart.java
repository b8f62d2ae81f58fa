package pl.osl.partners.communities;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.ui.RecordPart;

/** "Partnerzy" of a community: who works here, and in which partnerships. A successor is told whom to ask for. */
record LocalWorkPart(
        String subject, int order, CommunityDirectory directory, LocalPartners partners, LocalPartnerships partnerships)
        implements RecordPart {

    private static final int SHOWN = 8;

    /** @param handover a successor gets all of them, with whom to ask for */
    record Shown(
            List<LocalPartners.Line> partners,
            List<LocalPartnerships.Line> partnerships,
            boolean handover,
            boolean mayBegin) {

        public List<LocalPartners.Line> first() {
            return handover ? partners : partners.subList(0, Math.min(SHOWN, partners.size()));
        }

        public List<LocalPartners.Line> rest() {
            return partners.subList(first().size(), partners.size());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        RecordPart partnersOnCommunity(
                CommunityDirectory directory, LocalPartners partners, LocalPartnerships partnerships) {
            return new LocalWorkPart("community", 80, directory, partners, partnerships);
        }

        @Bean
        RecordPart partnersOnProfile(
                CommunityDirectory directory, LocalPartners partners, LocalPartnerships partnerships) {
            return new LocalWorkPart("community-profile", 80, directory, partners, partnerships);
        }

        @Bean
        RecordPart partnersForSuccessor(
                CommunityDirectory directory, LocalPartners partners, LocalPartnerships partnerships) {
            return new LocalWorkPart("community-handover", 40, directory, partners, partnerships);
        }
    }

    @Override
    public String template() {
        return "partners/community";
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.of(new Heading("partners-here", "partners.list.title"));
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID id) {
        if (!viewer.may(Verb.READ, Thing.PARTNER)) {
            return Optional.empty();
        }
        var community = directory.require(id, viewer);
        var shown = new Shown(
                partners.of(community.centreId(), id, viewer.reach()),
                partnerships.of(community.centreId(), id, viewer.reach()),
                subject.equals("community-handover"),
                subject.equals("community") && viewer.may(Verb.CREATE, Thing.PARTNER));
        boolean silent = shown.partners().isEmpty() && shown.partnerships().isEmpty() && !subject.equals("community");
        return silent ? Optional.empty() : Optional.of(shown);
    }
}
