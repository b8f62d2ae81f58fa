package pl.osl.demo;

import java.util.List;
import java.util.Map;

/**
 * An organization that grew out of a group, as decks S1 and S3 tell.
 *
 * @param money it raised since: source, applied, got (empty while nobody knows) and when, in turn
 */
record DemoGrown(String group, String name, String sector, String kind, String founded, List<String> money) {

    static final Map<DemoCentre, List<DemoGrown>> ALL = Map.of(
            DemoCentre.SZKLARSKA,
            List.of(
                    new DemoGrown(
                            "Grupa obywatelska z Dolnej",
                            "Stowarzyszenie Zdolna Dolna",
                            "NGO",
                            "ASSOCIATION",
                            "2010-03-20",
                            List.of(
                                    "GMINA",
                                    "10000",
                                    "8000",
                                    "2011",
                                    "MINISTRY",
                                    "40000",
                                    "25000",
                                    "2012",
                                    "EU",
                                    "60000",
                                    "60000",
                                    "2013")),
                    new DemoGrown(
                            "Grupa „Światełko”",
                            "Stowarzyszenie „Światełko”",
                            "NGO",
                            "ASSOCIATION",
                            "2011-06-04",
                            List.of("VOIVODESHIP", "15000", "12000", "2012", "GMINA", "5000", "", "2026-02"))),
            DemoCentre.KOSCIAN,
            List.of(new DemoGrown(
                    "Grupa gotująca z KIS",
                    "Spółdzielnia socjalna „Poezja smaku”",
                    "SOCIAL_ECONOMY",
                    "SOCIAL_COOPERATIVE",
                    "2011-10-01",
                    List.of("EU", "50000", "40000", "2011-11"))),
            DemoCentre.RYBNIK,
            List.of());
}
