package pl.osl.resourcemaps.cards;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.CentreNames;
import pl.osl.resourcemaps.assets.AssetCategory;
import pl.osl.resourcemaps.assets.AssetKind;

/** What a partner sees of its own cards: what the centre shares with partners, and nothing the centre thinks of them. */
@Component
class CardPage {

    /** How a link stands; every other word than {@code OPEN} is told to whoever comes with it. */
    enum State {
        OPEN,
        LATE,
        REVOKED,
        WITHDRAWN
    }

    /** @param asker who of the centre made the link */
    record Link(
            UUID id,
            UUID centreId,
            UUID partnerId,
            String partner,
            UUID madeBy,
            String asker,
            LocalDate lastDay,
            boolean revoked,
            boolean late) {}

    record Card(
            UUID id,
            UUID assetId,
            String name,
            AssetCategory category,
            @Nullable AssetKind kind,
            @Nullable String offer,
            @Nullable String hours,
            @Nullable String cost,
            @Nullable String accessibility,
            boolean openNow,
            @Nullable String street,
            @Nullable String district,
            @Nullable PartnerAnswer answer,
            @Nullable String words,
            @Nullable LocalDate answeredOn) {

        public boolean answered() {
            return answer != null;
        }

        public @Nullable String place() {
            return street == null ? district : street;
        }
    }

    /** @param centre as it is called in full */
    record Shown(Link link, String centre, State state, List<Card> cards) {

        public boolean allAnswered() {
            return cards.stream().allMatch(Card::answered);
        }
    }

    private static final String LINK = """
            select l.id, l.centre_id, l.partner_id, r.name as partner, l.made_by, k.name as asker,
                   (l.ends_at at time zone 'Europe/Warsaw')::date as last_day, l.revoked_at is not null as revoked,
                   l.ends_at <= :now as late
              from card_link l
              join partner r on r.centre_id = l.centre_id and r.id = l.partner_id
              join account k on k.id = l.made_by
             where l.centre_id = :centre and l.secret_hash = :hash
            """;

    private final CentreNames names;
    private final JdbcClient jdbc;
    private final Clock clock;

    CardPage(CentreNames names, JdbcClient jdbc, Clock clock) {
        this.names = names;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asked within the reach of the centre that the link names; empty when nobody made such a link. */
    @Transactional(readOnly = true)
    public Optional<Shown> of(CardToken token) {
        return link(token).map(link -> {
            var cards = link.revoked() || link.late() ? List.<Card>of() : cards(link);
            var state = link.revoked()
                    ? State.REVOKED
                    : link.late() ? State.LATE : cards.isEmpty() ? State.WITHDRAWN : State.OPEN;
            return new Shown(link, centre(link), state, cards);
        });
    }

    Optional<Link> link(CardToken token) {
        return jdbc.sql(LINK)
                .param("centre", token.centre())
                .param("hash", token.hash())
                .param("now", OffsetDateTime.now(clock))
                .query(Link.class)
                .optional();
    }

    /** Those still shared, and those already answered even if the answer ended that. */
    List<Card> cards(Link link) {
        return jdbc.sql("""
                        select q.id, a.id as asset_id, a.name, a.category, a.kind, a.offer, a.hours, a.cost, a.accessibility,
                               a.open_now, a.street, d.name as district, q.answer, q.words,
                               (q.answered_at at time zone 'Europe/Warsaw')::date as answered_on
                          from card_question q
                          join asset a on a.centre_id = q.centre_id and a.id = q.asset_id
                          left join district d on d.centre_id = a.centre_id and d.id = a.district_id
                         where q.centre_id = :centre and q.link_id = :link and a.withdrawn_at is null and
                        """ + CardSql.OWNED + " and (q.answer is not null or (" + CardSql.SHARED
                        + ")) order by a.name_key, a.id")
                .param("centre", link.centreId())
                .param("link", link.id())
                .param("partner", link.partnerId())
                .query(Card.class)
                .list();
    }

    private String centre(Link link) {
        return Objects.requireNonNull(names.of(Set.of(link.centreId())).get(link.centreId()))
                .paper()
                .lines()
                .findFirst()
                .orElse("");
    }
}
