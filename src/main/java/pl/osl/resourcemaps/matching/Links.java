package pl.osl.resourcemaps.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.NotFound;
import pl.osl.resourcemaps.MapPolicy;
import pl.osl.resourcemaps.assets.AssetSql;

/** Resources and needs that somebody joined. A pair with a resource the viewer does not see is not there. */
@Component
class Links {

    record Link(
            UUID id,
            UUID centreId,
            UUID communityId,
            UUID assetId,
            String asset,
            UUID needId,
            String need,
            int strength,
            @Nullable String hypothesis,
            @Nullable LocalDate triedOn,
            @Nullable Verdict verdict,
            @Nullable String result,
            int version) {}

    private static final String COLUMNS = """
            select l.id, l.centre_id, a.community_id, l.asset_id, a.name as asset, l.need_id, n.statement as need, l.strength,
                   l.hypothesis, l.tried_on, l.verdict, l.result, l.version
              from asset_need_link l
              join asset a on a.centre_id = l.centre_id and a.id = l.asset_id and a.withdrawn_at is null
              join need n on n.centre_id = l.centre_id and n.id = l.need_id and n.withdrawn_at is null
             where l.centre_id = :centre and l.removed_at is null and\s""";

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Link> of(CommunityDirectory.Details community, Viewer viewer) {
        return read(community, viewer, "a.community_id = :id", community.id());
    }

    @Transactional(readOnly = true)
    public List<Link> ofAsset(UUID asset, CommunityDirectory.Details community, Viewer viewer) {
        return read(community, viewer, "l.asset_id = :id", asset);
    }

    @Transactional(readOnly = true)
    public List<Link> ofNeed(UUID need, CommunityDirectory.Details community, Viewer viewer) {
        return read(community, viewer, "l.need_id = :id", need);
    }

    @Transactional(readOnly = true)
    public Link require(UUID link, CommunityDirectory.Details community, Viewer viewer) {
        return read(community, viewer, "l.id = :id", link).stream()
                .filter(one -> one.communityId().equals(community.id()))
                .findFirst()
                .orElseThrow(() -> new NotFound(Link.class, link));
    }

    private List<Link> read(CommunityDirectory.Details community, Viewer viewer, String which, UUID id) {
        var team = MapPolicy.inTeam(viewer, community) ? java.util.Set.of(community.id()) : java.util.Set.<UUID>of();
        return jdbc.sql(COLUMNS + AssetSql.seen(viewer) + " and " + which
                        + " order by l.tried_on desc nulls first, n.statement_key, a.name_key, l.id")
                .param("centre", community.centreId())
                .param("id", id)
                .params(AssetSql.parameters(viewer, team))
                .query(Link.class)
                .list();
    }
}
