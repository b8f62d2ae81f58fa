package pl.osl.resourcemaps.transfer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pl.osl.imports.ImportField;
import pl.osl.kernel.Refusal;
import pl.osl.resourcemaps.assets.AssetCategory;
import pl.osl.resourcemaps.assets.AssetKind;
import pl.osl.resourcemaps.needs.NeedGroup;

/** Reads what people write of resources and needs in their own lists, besides the words of the screen. */
@Component
class MapWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("pl"), Locale.ENGLISH);

    /** What a cell begins with. */
    private static final Map<AssetCategory, String> CATEGORIES = new LinkedHashMap<>();

    private static final Map<AssetKind, String> KINDS = new LinkedHashMap<>();

    static {
        CATEGORIES.put(AssetCategory.PUBLIC_BODY, "instytucja publiczna|instytucje|publiczn|samorzad|public");
        CATEGORIES.put(AssetCategory.NGO, "organizacja pozarzadowa|organizacje|pozarzadow|ngo|stowarzyszen|fundacj");
        CATEGORIES.put(AssetCategory.BUSINESS, "firma|biznes|przedsiebior|sklep|gospodarcz|business");
        CATEGORIES.put(AssetCategory.MATERIAL, "materialn|rzeczow|miejsce|miejsca|obiekt|przyrod|przestrzen|material");
        CATEGORIES.put(AssetCategory.HUMAN, "ludzk|ludzie|osob|human|people");
        KINDS.put(AssetKind.GIFT, "umiejetnosc|talent|dar|osoba|gift|skill");
        KINDS.put(AssetKind.GROUP, "grupa|klub|kolo|group|club");
        KINDS.put(AssetKind.ASSOCIATION, "stowarzyszen|fundacj|parafi|association|foundation|parish");
        KINDS.put(AssetKind.INITIATIVE, "inicjatyw|initiative");
        KINDS.put(
                AssetKind.INSTITUTION, "instytucj|szkol|przedszkol|bibliotek|urzad|dom kultury|przychodni|institution");
        KINDS.put(AssetKind.PLACE, "miejsce|budynek|zielen|boisko|plac|park|skwer|sala|swietlic|place|building");
        KINDS.put(AssetKind.ECONOMIC, "gospodark|praca|firma|sklep|zaklad|economy");
        KINDS.put(AssetKind.CULTURE, "kultur|histori|tradycj|zabytek|pomnik|culture");
        KINDS.put(AssetKind.CHANNEL, "kanal|gazet|radio|portal|tablica ogloszen|channel");
    }

    private final MessageSource messages;

    MapWords(MessageSource messages) {
        this.messages = messages;
    }

    Optional<AssetCategory> category(String cell) {
        return said(cell, AssetCategory.values()).or(() -> begins(cell, CATEGORIES));
    }

    Optional<AssetKind> kind(String cell) {
        return said(cell, AssetKind.values()).or(() -> begins(cell, KINDS));
    }

    /** Several, with commas or semicolons between them. */
    List<NeedGroup> groups(String cell) {
        var groups = new LinkedHashSet<NeedGroup>();
        for (String one : cell.split("[,;\n]")) {
            if (!one.isBlank()) {
                groups.add(said(one, NeedGroup.values())
                        .orElseThrow(() -> Refusal.at("groups", "map.import.unknown.groups", MapCells.shortened(one))));
            }
        }
        return List.copyOf(groups);
    }

    String word(Enum<?> value) {
        return messages.getMessage("map.is." + value, null, LANGUAGES.getFirst());
    }

    /** As the screen says it, in either language. */
    <E extends Enum<E>> Optional<E> said(String cell, E[] values) {
        String plain = ImportField.bare(cell);
        return Arrays.stream(values)
                .filter(value -> LANGUAGES.stream()
                        .anyMatch(language -> ImportField.bare(messages.getMessage("map.is." + value, null, language))
                                .equals(plain)))
                .findFirst();
    }

    private static <E> Optional<E> begins(String cell, Map<E, String> words) {
        String plain = ImportField.bare(cell);
        return words.entrySet().stream()
                .filter(entry -> Arrays.stream(entry.getValue().split("\\|")).anyMatch(plain::startsWith))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
