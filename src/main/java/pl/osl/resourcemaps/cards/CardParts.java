package pl.osl.resourcemaps.cards;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Place;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.resourcemaps.assets.AssetDirectory;
import pl.osl.ui.HomePart;
import pl.osl.ui.RecordPart;

/** "Partner odpowiedział" on the home and on the resource, and the cards on the page of their partner. */
@Configuration(proxyBeanMethods = false)
class CardParts {

    /** @param home a button leads back to "Dziś" */
    record Answers(List<Answered.Answer> answers, boolean home) {}

    record OfAsset(AssetDirectory.Card asset, List<Answered.Answer> answers) {
        public boolean home() {
            return false;
        }
    }

    record OfPartner(
            CardLinks.Partner partner, List<CardLinks.Card> cards, Optional<CardLinks.Link> link, boolean mayAsk) {}

    private static boolean inField(Viewer viewer) {
        return viewer.place().kind() == Place.Kind.CENTRE && viewer.may(Verb.UPDATE, Thing.ASSET);
    }

    private record Home(Answered answered) implements HomePart {

        @Override
        public int order() {
            return 35;
        }

        @Override
        public String template() {
            return "resourcemaps/card-answers";
        }

        @Override
        public Optional<Object> model(Viewer viewer) {
            if (!inField(viewer)) {
                return Optional.empty();
            }
            var waiting = answered.waiting(viewer);
            return waiting.isEmpty() ? Optional.empty() : Optional.of(new Answers(waiting, true));
        }
    }

    private record Asset(AssetDirectory assets, Answered answered) implements RecordPart {

        @Override
        public String subject() {
            return "asset";
        }

        @Override
        public int order() {
            return 15;
        }

        @Override
        public String template() {
            return "resourcemaps/card-asset";
        }

        @Override
        public Optional<Object> model(Viewer viewer, UUID id) {
            var card = assets.require(id, viewer).card();
            return inField(viewer) && card.partnerId() != null && !card.withdrawn()
                    ? Optional.of(new OfAsset(card, answered.of(card)))
                    : Optional.empty();
        }
    }

    private record Partner(CardLinks links) implements RecordPart {

        @Override
        public String subject() {
            return "partner";
        }

        @Override
        public int order() {
            return 45;
        }

        @Override
        public String template() {
            return "resourcemaps/cards-part";
        }

        @Override
        public Optional<Object> model(Viewer viewer, UUID id) {
            if (viewer.place().kind() != Place.Kind.CENTRE || !viewer.may(Verb.READ, Thing.ASSET)) {
                return Optional.empty();
            }
            var partner = links.partner(id, viewer);
            var cards = links.cards(partner);
            boolean field = inField(viewer) && !partner.withdrawn();
            return cards.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new OfPartner(
                            partner, cards, field ? links.of(partner).stream().findFirst() : Optional.empty(), field));
        }
    }

    @Bean
    HomePart partnersAnswered(Answered answered) {
        return new Home(answered);
    }

    @Bean
    RecordPart cardsOfAsset(AssetDirectory assets, Answered answered) {
        return new Asset(assets, answered);
    }

    @Bean
    RecordPart cardsOfPartner(CardLinks links) {
        return new Partner(links);
    }
}
