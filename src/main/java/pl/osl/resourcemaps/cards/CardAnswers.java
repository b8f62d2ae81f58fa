package pl.osl.resourcemaps.cards;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.resourcemaps.MapChanged;
import pl.osl.resourcemaps.assets.CheckMethod;
import pl.osl.resourcemaps.assets.Verifications;
import pl.osl.resourcemaps.assets.Visibility;

/**
 * Takes what a partner says of its card, once. It is a check like any other; what the partner wrote waits for the
 * centre. Only a wish not to be shown takes effect by itself, and only so far that the card stays in the house.
 */
@Service
class CardAnswers {

    enum Taken {
        NOW,
        /** The same answer sent again. */
        BEFORE
    }

    private final CardPage page;
    private final Verifications verifications;
    private final CardNews news;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CardAnswers(
            CardPage page,
            Verifications verifications,
            CardNews news,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.page = page;
        this.verifications = verifications;
        this.news = news;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Called within the reach of the centre that the link names. */
    @Transactional
    public Taken answer(CardToken token, CardForm form) {
        var link = page.link(token).orElseThrow(() -> new NotFound(CardToken.class, "link"));
        if (link.revoked() || link.late()) {
            throw Refusal.of("cards.refusal.closed");
        }
        var card = page.cards(link).stream()
                .filter(one -> one.id().equals(form.card()))
                .findFirst()
                .orElseThrow(() -> Refusal.of("cards.refusal.gone"));
        var answer = Objects.requireNonNull(form.answer());
        if (answer == PartnerAnswer.CHANGED && form.words() == null) {
            throw Refusal.at("words", "cards.refusal.words");
        }
        if (!record(link, card, answer, form.words())) {
            return before(link, card, answer);
        }
        var outcome = answer.outcome();
        if (outcome == null) {
            keepInHouse(link, card);
        } else {
            UUID check = Ids.next(clock);
            verifications.addByPartner(check, link.centreId(), card.assetId(), outcome, link.partnerId());
            jdbc.sql("update card_question set check_id = :check where centre_id = :centre and id = :id")
                    .param("check", check)
                    .param("centre", link.centreId())
                    .param("id", card.id())
                    .update();
            trace(
                    link,
                    card,
                    "checked",
                    new Change.Log().add("outcome", null, outcome).add("method", null, CheckMethod.FROM_PARTNER));
        }
        news.answered(link, card, answer);
        return Taken.NOW;
    }

    /** @return false when the card had been answered */
    private boolean record(CardPage.Link link, CardPage.Card card, PartnerAnswer answer, @Nullable String words) {
        return jdbc.sql("""
                        update card_question q set answer = :answer, words = :words, answered_at = :now
                         where q.centre_id = :centre and q.id = :id and q.answer is null
                           and exists (select 1 from card_link l where l.centre_id = q.centre_id and l.id = q.link_id
                                                                   and l.revoked_at is null and l.ends_at > :now)
                        """)
                        .param("answer", answer.name())
                        .param("words", words, Types.VARCHAR)
                        .param("now", OffsetDateTime.now(clock))
                        .param("centre", link.centreId())
                        .param("id", card.id())
                        .update()
                == 1;
    }

    private Taken before(CardPage.Link link, CardPage.Card card, PartnerAnswer answer) {
        String known = jdbc.sql("select coalesce(answer, '') from card_question where centre_id = :centre and id = :id")
                .param("centre", link.centreId())
                .param("id", card.id())
                .query(String.class)
                .single();
        if (!answer.name().equals(known)) {
            throw Refusal.of("cards.refusal.answered");
        }
        return Taken.BEFORE;
    }

    private void keepInHouse(CardPage.Link link, CardPage.Card card) {
        String before = jdbc.sql("select visibility from asset where centre_id = :centre and id = :asset for update")
                .param("centre", link.centreId())
                .param("asset", card.assetId())
                .query(String.class)
                .single();
        jdbc.sql("""
                        update asset set visibility = 'CENTRE', version = version + 1
                         where centre_id = :centre and id = :asset and visibility in ('PARTNERS', 'EVERYBODY')
                        """)
                .param("centre", link.centreId())
                .param("asset", card.assetId())
                .update();
        trace(link, card, "kept_in_house", new Change.Log().add("visibility", before, Visibility.CENTRE));
    }

    private void trace(CardPage.Link link, CardPage.Card card, String action, Change.Log changes) {
        events.publishEvent(new MapChanged(link.centreId(), "asset", card.assetId(), null, action, changes.changes()));
    }
}
