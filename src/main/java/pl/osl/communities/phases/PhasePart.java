package pl.osl.communities.phases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.CommunityPolicy;
import pl.osl.communities.Phase;
import pl.osl.communities.Phases;
import pl.osl.ui.RecordPart;

/** Where the community is on its way: on its page, its profile and in the pack for a successor. */
record PhasePart(String subject, int order, CommunityDirectory directory, Phases phases, PhaseHistory history)
        implements RecordPart {

    /**
     * @param way phases in use, and the present one though it may have retired
     * @param moves oldest first
     */
    record Shown(
            UUID community,
            Phase phase,
            List<Phase> way,
            @Nullable LocalDate startedOn,
            List<PhaseHistory.Moved> moves,
            boolean mayMove,
            boolean paper) {

        /** Since when it is in this phase, if anybody said. */
        public @Nullable LocalDate since() {
            return moves.isEmpty() ? startedOn : moves.getLast().on();
        }

        public long backs() {
            return moves.stream().filter(PhaseHistory.Moved::back).count();
        }

        public List<PhaseHistory.Moved> newestFirst() {
            return moves.reversed();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        RecordPart phaseOnCommunity(CommunityDirectory directory, Phases phases, PhaseHistory history) {
            return new PhasePart("community", 10, directory, phases, history);
        }

        @Bean
        RecordPart phaseForSuccessor(CommunityDirectory directory, Phases phases, PhaseHistory history) {
            return new PhasePart("community-handover", 20, directory, phases, history);
        }
    }

    @Override
    public String template() {
        return "communities/phase-part";
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.of(new Heading("phase", "communities.phase.title"));
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID id) {
        var community = directory.require(id, viewer);
        return Optional.of(new Shown(
                id,
                community.phase(),
                phases.of(community.centreId()).stream()
                        .filter(one -> one.onTheWay() && (one.active() || one.is(community.phase())))
                        .toList(),
                community.startedOn(),
                history.of(community),
                subject.equals("community") && !community.withdrawn() && CommunityPolicy.mayChange(viewer, community),
                !subject.equals("community")));
    }
}
