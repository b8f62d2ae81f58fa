package pl.osl.partners;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Texts;

/** Reads sectors, kinds and states in the words people write in their own lists, besides those of the screen. */
@Component
class PartnerWords {

    /** What a cell or the beginning of a name says about the sector. */
    private static final Map<Sector, String> SECTORS = new LinkedHashMap<>();

    private static final Map<PartnerKind, String> KINDS = new LinkedHashMap<>();

    static {
        SECTORS.put(
                Sector.SOCIAL_ECONOMY,
                "spoldzielnia socjalna|ekonomia spoleczna|przedsiebiorstwo spoleczne|zaz|cis|wtz");
        SECTORS.put(
                Sector.PUBLIC,
                "publiczny|publiczna|instytucja|samorzad|samorzadowa|szkola|przedszkole|zlobek|liceum|technikum|zespol szkol"
                        + "|biblioteka|urzad|policja|komenda|komisariat|straz miejska|dom kultury|miejski|miejska|gminny|gminna"
                        + "|powiatowy|powiatowa|panstwowa straz pozarna|osrodek pomocy|przychodnia|szpital|rada dzielnicy"
                        + "|rada osiedla|rada solecka|sad rejonowy|public");
        SECTORS.put(
                Sector.NGO,
                "ngo|organizacja|pozarzadowa|stowarzyszenie|fundacja|towarzystwo|osp|ochotnicza straz pozarna"
                        + "|kolo gospodyn|kgw|klub sportowy|uks|zwiazek|hufiec|caritas|bank zywnosci|uniwersytet trzeciego wieku");
        SECTORS.put(Sector.CHURCH, "parafia|kosciol|wspolnota wyznaniowa|zbor|zakon|zgromadzenie|church|parish");
        SECTORS.put(
                Sector.BUSINESS, "firma|biznes|przedsiebiorstwo|przedsiebiorca|sklep|spolka|prywatny|business|company");
        SECTORS.put(Sector.MEDIA, "media|gazeta|radio|telewizja|portal|tygodnik|redakcja");
        SECTORS.put(Sector.INFORMAL_GROUP, "grupa nieformalna|grupa|nieformalna|sasiedzi|informal group");
        SECTORS.put(Sector.INDIVIDUAL, "osoba|osoba prywatna|osoba fizyczna|mieszkaniec|mieszkanka|individual");
        KINDS.put(PartnerKind.RURAL_WOMEN, "kgw|kolo gospodyn|kolo gospodyn wiejskich");
        KINDS.put(PartnerKind.SOCIAL_COOPERATIVE, "spoldzielnia socjalna");
        KINDS.put(PartnerKind.HOUSING, "spoldzielnia mieszkaniowa|wspolnota mieszkaniowa|spoldzielnia");
        KINDS.put(PartnerKind.PRESCHOOL, "przedszkole|zlobek");
        KINDS.put(PartnerKind.SCHOOL, "szkola|liceum|technikum|zespol szkol");
        KINDS.put(PartnerKind.LIBRARY, "biblioteka");
        KINDS.put(PartnerKind.CULTURE, "dom kultury|osrodek kultury|swietlica|kultura");
        KINDS.put(PartnerKind.LABOUR_OFFICE, "urzad pracy|pup");
        KINDS.put(PartnerKind.POLICE, "policja|komenda policji|komisariat|straz miejska");
        KINDS.put(PartnerKind.FIRE_BRIGADE, "osp|psp|straz pozarna|ochotnicza straz pozarna");
        KINDS.put(PartnerKind.OFFICE, "urzad|starostwo");
        KINDS.put(PartnerKind.COUNCIL, "rada dzielnicy|rada osiedla|rada solecka|solectwo");
        KINDS.put(PartnerKind.HEALTH, "przychodnia|szpital|zdrowie");
        KINDS.put(PartnerKind.SPORT, "klub sportowy|uks|osir|mosir|sport");
        KINDS.put(PartnerKind.PARISH, "parafia");
        KINDS.put(PartnerKind.ASSOCIATION, "stowarzyszenie|towarzystwo");
        KINDS.put(PartnerKind.FOUNDATION, "fundacja");
        KINDS.put(PartnerKind.CLUB, "klub|kolo");
        KINDS.put(PartnerKind.COMPANY, "firma|sklep|przedsiebiorstwo|spolka");
        KINDS.put(PartnerKind.PRESS, "gazeta|radio|portal|tygodnik");
    }

    private static final Locale[] LANGUAGES = {Locale.forLanguageTag("pl"), Locale.ENGLISH};

    private final MessageSource messages;

    PartnerWords(MessageSource messages) {
        this.messages = messages;
    }

    Optional<Sector> sector(String cell) {
        return said(cell, Sector.values()).or(() -> begins(cell, SECTORS));
    }

    /** What the name of a body begins with tells it nearly always. */
    static Optional<Sector> sectorByName(@Nullable String name) {
        return name == null ? Optional.empty() : begins(name, SECTORS);
    }

    Optional<PartnerKind> kind(String cell) {
        return said(cell, PartnerKind.values()).or(() -> begins(cell, KINDS));
    }

    Optional<PartnerState> state(String cell) {
        return said(cell, PartnerState.values());
    }

    /** As the screen says it, in either language. */
    private <E extends Enum<E>> Optional<E> said(String cell, E[] values) {
        String plain = plain(cell);
        return Arrays.stream(values)
                .filter(value -> Arrays.stream(LANGUAGES)
                        .anyMatch(language -> plain(messages.getMessage("partners.is." + value, null, language))
                                .equals(plain)))
                .findFirst();
    }

    private static <E extends Enum<E>> Optional<E> begins(String cell, Map<E, String> words) {
        String plain = plain(cell) + " ";
        return words.entrySet().stream()
                .filter(entry ->
                        Arrays.stream(entry.getValue().split("\\|")).anyMatch(word -> plain.startsWith(word + " ")))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String plain(String text) {
        return Texts.plain(text).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
