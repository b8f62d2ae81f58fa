package pl.osl.resourcemaps.editions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The report of an edition (R6) as one audience reads it; on the screen and on paper it is the same.
 *
 * @param earlier approved editions it can be compared with
 * @param with number of the one it is compared with
 */
record Report(
        Editions.Edition edition,
        Content content,
        Audience audience,
        List<Editions.Line> earlier,
        int with,
        @Nullable Difference difference,
        Optional<MapPicture> picture,
        List<Photographs.Photograph> photos) {

    @Component
    static class Reports {

        private final Editions editions;
        private final Photographs photographs;

        Reports(Editions editions, Photographs photographs) {
            this.editions = editions;
            this.photographs = photographs;
        }

        /**
         * @param with number of the edition to compare with; the one before when none, or none such, is asked for
         * @param printed on paper, which holds its photographs
         */
        @Transactional(readOnly = true)
        public Report of(Editions.Edition edition, @Nullable String with, Audience audience, boolean printed) {
            var earlier = editions.before(edition);
            int number = earlier.stream()
                    .map(Editions.Line::number)
                    .filter(one -> String.valueOf(one).equals(with))
                    .findFirst()
                    .orElse(earlier.isEmpty() ? 0 : earlier.getFirst().number());
            var content = edition.content().of(audience);
            return new Report(
                    edition,
                    content,
                    audience,
                    earlier,
                    number,
                    editions.content(edition, number)
                            .filter(before -> audience == Audience.HOUSE || before.tellsVisibility())
                            .map(before -> Difference.between(before.of(audience), content))
                            .orElse(null),
                    MapPicture.of(content),
                    photographs.of(edition.centreId(), edition.communityId(), content, printed));
        }
    }
}
