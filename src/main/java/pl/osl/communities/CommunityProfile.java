package pl.osl.communities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a community's page tells of it, and what waits to be told. */
@Component
class CommunityProfile {

    record Population(int people, LocalDate asOf, @Nullable String source) {}

    /** One of the five sections of its description, in the words of a map report. */
    public record Section(String field, @Nullable String text) {}

    /** @param populations newest first */
    record Told(Community.Details details, List<Population> populations) {

        public Optional<Population> population() {
            return populations.stream().findFirst();
        }

        public List<Section> sections() {
            return List.of(
                            new Section("location", details.location()),
                            new Section("space", details.space()),
                            new Section("nature", details.nature()),
                            new Section("economy", details.economy()),
                            new Section("features", details.features()))
                    .stream()
                    .filter(section -> section.text() != null)
                    .toList();
        }

        /** Fields nobody has told yet, in the order in which a map report asks for them. */
        public List<String> gaps() {
            var gaps = new ArrayList<String>();
            boolean place = details.type() == CommunityType.TERRITORIAL;
            missing(gaps, place || details.trait() != null, "trait");
            missing(gaps, details.whyChosen() != null, "whyChosen");
            missing(gaps, !place || details.boundary() != null, "boundary");
            missing(gaps, !populations.isEmpty(), "population");
            missing(gaps, details.location() != null, "location");
            missing(gaps, details.space() != null, "space");
            missing(gaps, details.nature() != null, "nature");
            missing(gaps, details.economy() != null, "economy");
            missing(gaps, details.features() != null, "features");
            return gaps;
        }

        private static void missing(List<String> gaps, boolean told, String field) {
            if (!told) {
                gaps.add(field);
            }
        }
    }

    private final JdbcClient jdbc;

    CommunityProfile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Told of(CommunityDirectory.Details community) {
        return new Told(details(community), populations(community.centreId(), community.id()));
    }

    private Community.Details details(CommunityDirectory.Details community) {
        return jdbc.sql("""
                        select name, type, category_trait as trait, description, why_chosen, boundary, location, space,
                               nature, economy, features, difficult, started_on, started_before_osl
                          from community where centre_id = :centre and id = :id
                        """)
                .param("centre", community.centreId())
                .param("id", community.id())
                .query(Community.Details.class)
                .single();
    }

    private List<Population> populations(UUID centre, UUID community) {
        return jdbc.sql("""
                        select people, as_of, source from community_population
                         where centre_id = :centre and community_id = :community order by as_of desc
                        """)
                .param("centre", centre)
                .param("community", community)
                .query(Population.class)
                .list();
    }
}
