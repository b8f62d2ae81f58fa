package pl.osl.resourcemaps.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.CentreNames;
import pl.osl.access.Viewer;
import pl.osl.attachments.Photos;
import pl.osl.communities.CommunityDirectory;
import pl.osl.resourcemaps.assets.AssetDirectory;
import pl.osl.resourcemaps.checks.Freshness;
import pl.osl.resourcemaps.needs.NeedDirectory;

/** What the map of a community says today. */
@Component
class Snapshot {

    private record Told(
            @Nullable String description,
            @Nullable String whyChosen,
            @Nullable String boundary,
            @Nullable String location,
            @Nullable String space,
            @Nullable String nature,
            @Nullable String economy,
            @Nullable String features,
            @Nullable Integer people,
            @Nullable String outline) {}

    private final AssetDirectory assets;
    private final NeedDirectory needs;
    private final Freshness freshness;
    private final CentreNames names;
    private final Photos photos;
    private final JdbcClient jdbc;

    Snapshot(
            AssetDirectory assets,
            NeedDirectory needs,
            Freshness freshness,
            CentreNames names,
            Photos photos,
            JdbcClient jdbc) {
        this.assets = assets;
        this.needs = needs;
        this.freshness = freshness;
        this.names = names;
        this.photos = photos;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Content of(CommunityDirectory.Details community, Viewer viewer) {
        var told = jdbc.sql("""
                        select c.description, c.why_chosen, c.boundary, c.location, c.space, c.nature, c.economy, c.features,
                               (select p.people from community_population p
                                 where p.centre_id = c.centre_id and p.community_id = c.id
                                 order by p.as_of desc limit 1) as people,
                               (select b.outline::text from community_boundary b
                                 where b.centre_id = c.centre_id and b.community_id = c.id) as outline
                          from community c where c.centre_id = :centre and c.id = :id
                        """)
                .param("centre", community.centreId())
                .param("id", community.id())
                .query(Told.class)
                .single();
        var sections = new ArrayList<Content.Section>();
        add(sections, "description", told.description());
        add(sections, "whyChosen", told.whyChosen());
        add(sections, "boundary", told.boundary());
        add(sections, "location", told.location());
        add(sections, "space", told.space());
        add(sections, "nature", told.nature());
        add(sections, "economy", told.economy());
        add(sections, "features", told.features());
        var figure = Objects.requireNonNull(freshness
                .of(Set.of(community.centreId()), List.of(community.id()))
                .getFirst());
        return new Content(
                sections,
                told.people(),
                assets.shared(community, viewer).stream().map(Content.Asset::of).toList(),
                needs.of(community, viewer).stream().map(Content.Need::of).toList(),
                assets.gifts(community),
                figure.all(),
                figure.fresh(),
                told.outline(),
                community.name(),
                centre(community.centreId()),
                null,
                null,
                photos.of(community.centreId(), Photographs.SUBJECT, community.id()).stream()
                        .map(one -> new Content.Photograph(one.id(), one.alt()))
                        .toList());
    }

    private String centre(UUID id) {
        return Objects.requireNonNull(names.of(Set.of(id)).get(id))
                .paper()
                .lines()
                .findFirst()
                .orElse("");
    }

    private static void add(List<Content.Section> sections, String field, @Nullable String text) {
        if (text != null) {
            sections.add(new Content.Section(field, text));
        }
    }
}
