package pl.osl.resourcemaps.cards;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.CentreNames;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.notifications.MailService;
import pl.osl.resourcemaps.MapChanged;

/** Asks a partner by a link, and takes a link back. Whoever checks in the field may ask. */
@Service
class CardLinkBook {

    /** Days on which a link works, the day it was made not counted. */
    static final int DAYS = 30;

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    record Made(CardToken token, OffsetDateTime ends, int cards) {}

    private final CardLinks links;
    private final MailService mail;
    private final CentreNames names;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CardLinkBook(
            CardLinks links,
            MailService mail,
            CentreNames names,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.mail = mail;
        this.names = names;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Empty when the form was sent before: the link was shown then, and only then. The newest link alone works. */
    @Transactional
    public Optional<Made> make(UUID partnerId, CardLinkForm form, Viewer viewer) {
        var partner = requireAskable(partnerId, viewer);
        if (form.mail() && form.email() == null) {
            throw Refusal.at("email", "cards.refusal.email");
        }
        if (form.mail() && !mail.configured()) {
            throw Refusal.at("how", "cards.refusal.noMail");
        }
        var cards = links.cards(partner).stream().filter(CardLinks.Card::shared).toList();
        if (cards.isEmpty()) {
            throw Refusal.of("cards.refusal.nothing");
        }
        UUID id = form.sent() == null ? Ids.next(clock) : form.sent();
        var token = CardToken.make(partner.centreId());
        var ends = LocalDate.now(clock)
                .plusDays(DAYS + 1L)
                .atStartOfDay(WARSAW)
                .toOffsetDateTime()
                .minusSeconds(1);
        if (!insert(id, partner, token, ends, form, viewer)) {
            return Optional.empty();
        }
        revokeOthers(partner, id, viewer);
        cards.forEach(card -> {
            question(partner, id, card);
            trace(partner, card.id(), viewer, "asked");
        });
        if (form.mail()) {
            mail.write(
                    form.email(),
                    form.tag(),
                    "cards",
                    partner.name(),
                    new MailService.Secret(path(token, form), ends.toInstant()),
                    List.of(centre(partner), viewer.name(), cards.size()));
        }
        return Optional.of(new Made(token, ends, cards.size()));
    }

    @Transactional
    public void revoke(UUID partnerId, UUID link, Viewer viewer) {
        var partner = links.partner(partnerId, viewer);
        viewer.require(Verb.UPDATE, Thing.ASSET);
        var known = links.of(partner).stream()
                .filter(one -> one.id().equals(link))
                .findFirst()
                .orElseThrow(() -> new NotFound(CardLinks.Link.class, link));
        if (!known.open()) {
            throw Refusal.of("cards.refusal.ended");
        }
        jdbc.sql("""
                        update card_link set revoked_at = :now, revoked_by = :by
                         where centre_id = :centre and id = :id and revoked_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", viewer.accountId())
                .param("centre", partner.centreId())
                .param("id", link)
                .update();
    }

    static String path(CardToken token, CardLinkForm form) {
        return token.path() + (form.tag().equals("en") ? "?lang=en" : "");
    }

    private CardLinks.Partner requireAskable(UUID id, Viewer viewer) {
        var partner = links.partner(id, viewer);
        viewer.require(Verb.UPDATE, Thing.ASSET);
        if (partner.withdrawn()) {
            throw Refusal.of("cards.refusal.partner");
        }
        return partner;
    }

    private boolean insert(
            UUID id,
            CardLinks.Partner partner,
            CardToken token,
            OffsetDateTime ends,
            CardLinkForm form,
            Viewer viewer) {
        return jdbc.sql("""
                        insert into card_link (id, centre_id, partner_id, secret_hash, by_mail, made_by, made_at, ends_at)
                        values (:id, :centre, :partner, :hash, :mail, :by, :now, :ends)
                        on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("centre", partner.centreId())
                        .param("partner", partner.id())
                        .param("hash", token.hash())
                        .param("mail", form.mail())
                        .param("by", viewer.accountId())
                        .param("now", OffsetDateTime.now(clock))
                        .param("ends", ends)
                        .update()
                == 1;
    }

    private void revokeOthers(CardLinks.Partner partner, UUID newest, Viewer viewer) {
        jdbc.sql("""
                        update card_link l set revoked_at = :now, revoked_by = :by
                         where l.centre_id = :centre and l.partner_id = :partner and l.id <> :newest
                           and l.revoked_at is null and l.ends_at > :now
                           and exists (select 1 from card_question q
                                        where q.centre_id = l.centre_id and q.link_id = l.id and q.answer is null)
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", viewer.accountId())
                .param("centre", partner.centreId())
                .param("partner", partner.id())
                .param("newest", newest)
                .update();
    }

    private void question(CardLinks.Partner partner, UUID link, CardLinks.Card card) {
        jdbc.sql("insert into card_question (id, centre_id, link_id, asset_id) values (:id, :centre, :link, :asset)")
                .param("id", Ids.next(clock))
                .param("centre", partner.centreId())
                .param("link", link)
                .param("asset", card.id())
                .update();
    }

    private String centre(CardLinks.Partner partner) {
        return Objects.requireNonNull(names.of(Set.of(partner.centreId())).get(partner.centreId()))
                .shortName();
    }

    private void trace(CardLinks.Partner partner, UUID asset, Viewer viewer, String action) {
        events.publishEvent(new MapChanged(
                partner.centreId(), "asset", asset, viewer.accountId(), action, new Change.Log().changes()));
    }
}
