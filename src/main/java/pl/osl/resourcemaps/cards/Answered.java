package pl.osl.resourcemaps.cards;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.NotFound;
import pl.osl.resourcemaps.assets.AssetDirectory;

/** What partners answered and nobody has dealt with yet; and dealing with it. */
@Component
class Answered {

    /** For so many days an answer that asks for nothing stands on the home. */
    private static final int DAYS = 14;

    /** @param check the check the answer made, while it stands */
    record Answer(
            UUID id,
            UUID assetId,
            String asset,
            String community,
            String partner,
            PartnerAnswer answer,
            @Nullable String words,
            LocalDate answeredOn,
            @Nullable UUID check) {}

    private static final String COLUMNS = """
            select q.id, a.id as asset_id, a.name as asset, c.name as community, r.name as partner, q.answer, q.words,
                   (q.answered_at at time zone 'Europe/Warsaw')::date as answered_on,
                   case when k.undone_at is null then k.id end as "check"
              from card_question q
              join card_link l on l.centre_id = q.centre_id and l.id = q.link_id
              join partner r on r.centre_id = l.centre_id and r.id = l.partner_id
              join asset a on a.centre_id = q.centre_id and a.id = q.asset_id
              join community c on c.centre_id = a.centre_id and c.id = a.community_id
              left join asset_check k on k.centre_id = q.centre_id and k.id = q.check_id
             where q.centre_id = :centre and q.answer is not null and q.settled_at is null and a.withdrawn_at is null
            """;

    private final AssetDirectory assets;
    private final JdbcClient jdbc;
    private final Clock clock;

    Answered(AssetDirectory assets, JdbcClient jdbc, Clock clock) {
        this.assets = assets;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the communities the viewer works in, and to links they made; what asks for something first. */
    @Transactional(readOnly = true)
    public List<Answer> waiting(Viewer viewer) {
        return jdbc.sql(COLUMNS + """
                           and (q.answer <> 'AS_IS' or q.answered_at > :lately)
                           and (l.made_by = :me or exists (select 1 from community_member m
                                where m.centre_id = a.centre_id and m.community_id = a.community_id and m.valid_to is null
                                  and (m.account_id = :me or exists (
                                       select 1 from unnest(cast(:absent as uuid[]), cast(:theirs as uuid[])) s (person, community)
                                        where s.person = m.account_id and coalesce(s.community, m.community_id) = m.community_id))))
                         order by q.answer = 'AS_IS', q.answered_at, q.id limit 20
                        """)
                .param("centre", viewer.centreId())
                .param("me", viewer.accountId())
                .param("lately", OffsetDateTime.now(clock).minusDays(DAYS))
                .param(
                        "absent",
                        viewer.standIns().stream()
                                .map(Viewer.StandingIn::personId)
                                .toArray(UUID[]::new))
                .param(
                        "theirs",
                        viewer.standIns().stream()
                                .map(Viewer.StandingIn::communityId)
                                .toArray(UUID[]::new))
                .query(Answer.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Answer> of(AssetDirectory.Card asset) {
        return jdbc.sql(COLUMNS + " and q.asset_id = :asset order by q.answered_at, q.id")
                .param("centre", asset.centreId())
                .param("asset", asset.id())
                .query(Answer.class)
                .list();
    }

    /** Dealt with, whatever came of it; what the partner said stays. */
    @Transactional
    public void settle(UUID asset, UUID answer, Viewer viewer) {
        var card = assets.require(asset, viewer).card();
        viewer.require(Verb.UPDATE, Thing.ASSET);
        int known = jdbc.sql("""
                        update card_question
                           set settled_at = coalesce(settled_at, :now), settled_by = coalesce(settled_by, :by)
                         where centre_id = :centre and asset_id = :asset and id = :id and answer is not null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", viewer.accountId())
                .param("centre", card.centreId())
                .param("asset", asset)
                .param("id", answer)
                .update();
        if (known == 0) {
            throw new NotFound(Answer.class, answer);
        }
    }
}
