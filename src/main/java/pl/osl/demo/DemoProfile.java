package pl.osl.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the demo centres tell about themselves. Rybnik's numbers are those of deck S4; where no deck gives one, it is
 * rounded and its source says so.
 */
record DemoProfile(
        String terc,
        boolean countyRights,
        @Nullable Integer staff,
        String head,
        String mayor,
        String council,
        String dpo,
        String letterhead,
        LocalDate counted,
        String source,
        int inhabitantsLater) {

    static final LocalDate LATER = LocalDate.of(2024, 12, 31);

    private static final LocalDate END_OF_2011 = LocalDate.of(2011, 12, 31);

    static DemoProfile of(DemoCentre centre) {
        return switch (centre) {
            case RYBNIK ->
                new DemoProfile(
                        "2473011",
                        true,
                        135,
                        "DIRECTOR",
                        "PREZYDENT",
                        "Rada Miasta Rybnika",
                        "iod@rybnik.example.org",
                        "44-200 Rybnik\nrybnik.example.org",
                        END_OF_2011,
                        "prezentacja ośrodka, 2012",
                        130_000);
            case KOSCIAN ->
                new DemoProfile(
                        "3011011",
                        false,
                        null,
                        "DIRECTOR",
                        "BURMISTRZ",
                        "Rada Miejska Kościana",
                        "iod@koscian.example.org",
                        "64-000 Kościan\nkoscian.example.org",
                        END_OF_2011,
                        "w zaokrągleniu",
                        23_000);
            case SZKLARSKA ->
                new DemoProfile(
                        "0206041",
                        false,
                        null,
                        "MANAGER",
                        "BURMISTRZ",
                        "Rada Miejska w Szklarskiej Porębie",
                        "iod@szklarska.example.org",
                        "58-580 Szklarska Poręba\nszklarska.example.org",
                        END_OF_2011,
                        "w zaokrągleniu",
                        6_100);
        };
    }
}
