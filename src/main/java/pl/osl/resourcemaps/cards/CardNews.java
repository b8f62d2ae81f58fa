package pl.osl.resourcemaps.cards;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.notifications.NotificationService;

/** Tells whoever asked, and the team of the community, that a partner wants something of them. */
@Component
class CardNews {

    private final NotificationService notifications;
    private final JdbcClient jdbc;

    CardNews(NotificationService notifications, JdbcClient jdbc) {
        this.notifications = notifications;
        this.jdbc = jdbc;
    }

    /** That everything is as it was stands on the home and needs nobody. */
    void answered(CardPage.Link link, CardPage.Card card, PartnerAnswer answer) {
        if (answer == PartnerAnswer.AS_IS) {
            return;
        }
        var told = new TreeSet<>(team(link, card));
        told.add(link.madeBy());
        notifications.tell(
                told,
                link.centreId(),
                "card_" + answer.name().toLowerCase(Locale.ROOT),
                List.of(link.partner(), card.name()),
                "/assets/" + card.assetId());
    }

    private Set<UUID> team(CardPage.Link link, CardPage.Card card) {
        return jdbc.sql("""
                        select m.account_id from asset a
                          join community_member m on m.centre_id = a.centre_id and m.community_id = a.community_id
                         where a.centre_id = :centre and a.id = :asset and m.valid_to is null
                        """)
                .param("centre", link.centreId())
                .param("asset", card.assetId())
                .query(UUID.class)
                .set();
    }
}
