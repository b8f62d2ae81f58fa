package pl.osl.insights.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.ui.Words;

/**
 * Something that happened.
 *
 * @param exactness DAY, MONTH or YEAR: what of the day is known
 * @param detail a constant or figure that its kind explains
 * @param note why, in somebody's own words
 * @param pl what the centre calls a phase, where the row tells of one
 */
record TimelineRow(
        UUID id,
        Happening kind,
        LocalDate happenedOn,
        String exactness,
        @Nullable String title,
        @Nullable String detail,
        @Nullable String note,
        UUID subjectId,
        @Nullable String pl,
        @Nullable String en) {

    public String topic() {
        return kind.topic.name();
    }

    public String path() {
        return kind.path + subjectId;
    }

    public java.time.YearMonth month() {
        return java.time.YearMonth.from(happenedOn);
    }

    public String what(Words words) {
        String key = detailKey();
        Object said = figure() == null ? key == null ? plain(words.locale()) : words.say(key) : figure();
        return words.say("timeline." + kind, title == null ? "" : title, said);
    }

    /** The detail where it needs no message: as it stands, or what the centre calls the phase. */
    public String plain(Locale language) {
        String phase = "en".equals(language.getLanguage()) ? en : pl;
        return Objects.requireNonNullElse(phase == null ? detail : phase, "");
    }

    /** People or money, where its kind tells of them. */
    public @Nullable BigDecimal figure() {
        return detail != null && (kind == Happening.POPULATION || kind == Happening.INITIATIVE_MONEY)
                ? new BigDecimal(detail)
                : null;
    }

    /** Message of the constant in {@link #detail}; null where it is no constant. */
    public @Nullable String detailKey() {
        return detail == null
                ? null
                : switch (kind) {
                    case ENTRY -> "ActivityKind." + detail;
                    case PICTURE -> "Stage." + detail;
                    case INITIATIVE -> "initiatives.is." + detail;
                    case PARTNERSHIP, AGREEMENT -> "partnerships.is." + detail;
                    case TEAM_CAME -> "timeline.team." + detail;
                    default -> null;
                };
    }
}
