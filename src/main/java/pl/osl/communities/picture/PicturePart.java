package pl.osl.communities.picture;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.CommunityPolicy;
import pl.osl.ui.RecordPart;

/** "Jak było, jak jest": on the page of a community, its profile and in the pack for a successor. */
record PicturePart(String subject, int order, CommunityDirectory directory, Pictures pictures) implements RecordPart {

    /** @param pictures oldest first */
    record Shown(UUID community, List<Pictures.Picture> pictures, boolean mayRate) {

        public List<Line> lines() {
            return Stream.of(Statement.values())
                    .map(statement -> new Line(
                            statement,
                            pictures.stream().map(one -> one.of(statement)).toList()))
                    .toList();
        }
    }

    /** One statement over time; a rating that was not given is null. */
    record Line(Statement statement, List<@Nullable Integer> ratings) {

        /** From the first rating to the last; null when there are not two. */
        public @Nullable Integer change() {
            var given = ratings.stream().filter(Objects::nonNull).toList();
            return given.size() < 2 ? null : Integer.valueOf(given.getLast() - given.getFirst());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        RecordPart pictureOnCommunity(CommunityDirectory directory, Pictures pictures) {
            return new PicturePart("community", 40, directory, pictures);
        }

        @Bean
        RecordPart pictureOnProfile(CommunityDirectory directory, Pictures pictures) {
            return new PicturePart("community-profile", 40, directory, pictures);
        }

        @Bean
        RecordPart pictureForSuccessor(CommunityDirectory directory, Pictures pictures) {
            return new PicturePart("community-handover", 50, directory, pictures);
        }
    }

    @Override
    public String template() {
        return "communities/picture-part";
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.of(new Heading("picture", "communities.picture.title"));
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID id) {
        var community = directory.require(id, viewer);
        var known = pictures.of(community);
        boolean mayRate =
                subject.equals("community") && !community.withdrawn() && CommunityPolicy.mayChange(viewer, community);
        return known.isEmpty() && !mayRate ? Optional.empty() : Optional.of(new Shown(id, known, mayRate));
    }
}
