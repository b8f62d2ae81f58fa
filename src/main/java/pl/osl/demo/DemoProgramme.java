package pl.osl.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a group ran from and to, as deck S1 tells of the three programmes of a volunteer club. */
record DemoProgramme(
        String group,
        String name,
        String forWhom,
        String begun,
        @Nullable String ended) {

    static final Map<DemoCentre, List<DemoProgramme>> ALL = Map.of(
            DemoCentre.KOSCIAN,
            List.of(
                    new DemoProgramme(
                            "Klub Wolontariusza",
                            "Starszy brat, starsza siostra",
                            "dla dzieci, którym brakuje czyjejś uwagi",
                            "2010-05",
                            null),
                    new DemoProgramme(
                            "Klub Wolontariusza",
                            "Pogotowie szkolne",
                            "dla uczniów, którzy potrzebują pomocy w nauce",
                            "2010-09",
                            null),
                    new DemoProgramme(
                            "Klub Wolontariusza",
                            "Alternatywne formy spędzania czasu",
                            "dla młodzieży z osiedli",
                            "2010-05",
                            "2012-06")),
            DemoCentre.SZKLARSKA,
            List.of(new DemoProgramme(
                    "Świetlica na Dolnej", "Ferie na miejscu", "dla dzieci, które nie wyjeżdżają", "2008-01", null)),
            DemoCentre.RYBNIK,
            List.of());
}
