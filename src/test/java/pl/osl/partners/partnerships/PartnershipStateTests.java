package pl.osl.partners.partnerships;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.osl.partners.partnerships.PartnershipState.ACTIVE;
import static pl.osl.partners.partnerships.PartnershipState.AGREEMENT;
import static pl.osl.partners.partnerships.PartnershipState.DORMANT;
import static pl.osl.partners.partnerships.PartnershipState.ENDED;
import static pl.osl.partners.partnerships.PartnershipState.FORMALISED;
import static pl.osl.partners.partnerships.PartnershipState.IDEA;
import static pl.osl.partners.partnerships.PartnershipState.TALKS;

import org.junit.jupiter.api.Test;

class PartnershipStateTests {

    @Test
    void onlyWhatWorksOrIsAgreedBecomesAnAssociation() {
        assertThat(PartnershipState.values())
                .filteredOn(state -> state.leadsTo(FORMALISED))
                .containsExactly(AGREEMENT, ACTIVE, DORMANT);
    }

    @Test
    void anIdeaCannotFallAsleep() {
        assertThat(IDEA.leadsTo(DORMANT)).isFalse();
        assertThat(ACTIVE.leadsTo(DORMANT)).isTrue();
        assertThat(ACTIVE.leadsTo(ACTIVE)).isFalse();
    }

    @Test
    void standingStillEndingAndGoingBackAskWhyAndWakingUpDoesNot() {
        assertThat(ACTIVE.asksWhy(DORMANT)).isTrue();
        assertThat(TALKS.asksWhy(ENDED)).isTrue();
        assertThat(ACTIVE.asksWhy(TALKS)).isTrue();
        assertThat(ENDED.asksWhy(ACTIVE)).isTrue();
        assertThat(DORMANT.asksWhy(ACTIVE)).isFalse();
        assertThat(IDEA.asksWhy(ACTIVE)).isFalse();
    }
}
