package pl.osl.insights;

import java.util.Locale;

/** How many communities a centre works with in one phase, called as the centre calls it. */
public record PhaseFigures(String code, String pl, String en, int position, long communities) {

    static PhaseFigures of(CommunityFigures community) {
        return new PhaseFigures(
                community.phase(), community.phasePl(), community.phaseEn(), community.phasePosition(), 0);
    }

    PhaseFigures counted(long communities) {
        return new PhaseFigures(code, pl, en, position, communities);
    }

    public String in(Locale language) {
        return "en".equals(language.getLanguage()) ? en : pl;
    }
}
