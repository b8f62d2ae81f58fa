package pl.osl.partners.network;

import java.util.Comparator;
import java.util.List;

/** The three answers that stand before the picture, about those whom the filter of the sector lets through. */
record Answers(
        int parties,
        Named aside,
        Named onlyWithUs,
        Named joins,
        int joint,
        int jointWithoutUs,
        int links,
        int linksWithoutUs) {

    static Answers of(Standing standing, List<Line> lines) {
        return new Answers(
                lines.size(),
                named(lines.stream().filter(Line::aside).toList()),
                named(lines.stream().filter(Line::onlyWithUs).toList()),
                named(lines.stream()
                        .filter(Line::joins)
                        .sorted(Comparator.comparing(Line::between).reversed())
                        .toList()),
                standing.joint(),
                standing.jointWithoutUs(),
                standing.links().size(),
                standing.linksWithoutUs());
    }

    private static Named named(List<Line> lines) {
        return Named.of(lines.stream().map(Line::party).toList());
    }
}
