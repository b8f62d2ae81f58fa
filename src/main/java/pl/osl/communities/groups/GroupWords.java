package pl.osl.communities.groups;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Texts;

/** Reads what people write of groups in their own lists, besides the words of the screen. */
@Component
class GroupWords {

    private static final Locale[] LANGUAGES = {Locale.forLanguageTag("pl"), Locale.ENGLISH};

    /** What a cell or the name of a group begins with. */
    private static final Map<GroupKind, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(GroupKind.KIS, "kis|klub integracji");
        KINDS.put(GroupKind.SENIORS, "klub senior|senior");
        KINDS.put(GroupKind.VOLUNTEERS, "klub wolontari|wolontari");
        KINDS.put(GroupKind.SELF_HELP, "grupa samopomoc|klub samopomoc|samopomoc");
        KINDS.put(GroupKind.SUPPORT, "grupa wsparcia|wsparcie");
        KINDS.put(GroupKind.CIVIC, "grupa obywatelsk|obywatelsk");
        KINDS.put(GroupKind.DAY_ROOM, "swietlic");
        KINDS.put(GroupKind.INFORMAL, "grupa nieformaln|nieformaln");
    }

    private final MessageSource messages;

    GroupWords(MessageSource messages) {
        this.messages = messages;
    }

    Optional<GroupKind> kind(String cell) {
        String plain = plain(cell);
        return said(cell, GroupKind.values())
                .or(() -> KINDS.entrySet().stream()
                        .filter(entry ->
                                Arrays.stream(entry.getValue().split("\\|")).anyMatch(plain::startsWith))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    Optional<GroupLead> ledBy(String cell) {
        return said(cell, GroupLead.values());
    }

    Optional<GroupState> state(String cell) {
        return said(cell, GroupState.values());
    }

    /** A band, or a number that falls into one. */
    Optional<SizeBand> sizeBand(String cell) {
        return said(cell, SizeBand.values())
                .or(() -> cell.strip().matches("[0-9]{1,4}")
                        ? Optional.of(band(Integer.parseInt(cell.strip())))
                        : Optional.empty());
    }

    /** The centre itself in place of a community. */
    boolean own(String cell) {
        return Arrays.stream(LANGUAGES)
                .anyMatch(language ->
                        plain(messages.getMessage("groups.own", null, language)).equals(plain(cell)));
    }

    private static SizeBand band(int people) {
        return people <= 5
                ? SizeBand.UP_TO_5
                : people <= 10
                        ? SizeBand.UP_TO_10
                        : people <= 20 ? SizeBand.UP_TO_20 : people <= 50 ? SizeBand.UP_TO_50 : SizeBand.OVER_50;
    }

    private <E extends Enum<E>> Optional<E> said(String cell, E[] values) {
        return Arrays.stream(values)
                .filter(value -> Arrays.stream(LANGUAGES)
                        .anyMatch(language -> plain(messages.getMessage("groups.is." + value, null, language))
                                .equals(plain(cell))))
                .findFirst();
    }

    static String plain(String text) {
        return Texts.plain(text).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
