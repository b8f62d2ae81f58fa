package pl.osl.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import pl.osl.access.PersonForm;
import pl.osl.access.Role;

/**
 * Somebody of the demo world. Surnames are trees: nobody real is meant.
 *
 * @param listed can be tried from the sign-in page
 * @param works roles with the centre they are held in; a mentor's and coach's persons follow from {@link DemoWorld}
 */
record DemoPerson(String username, String name, PersonForm form, String function, boolean listed, List<Works> works) {

    record Works(DemoCentre centre, Role role) {}

    static final List<DemoPerson> ALL = List.of(
            one("dyrektor.rybnik", "Dorota Wierzba", true, "director", DemoCentre.RYBNIK, Role.DIRECTOR),
            one("koordynator.rybnik", "Marek Jawor", false, "coordinator", DemoCentre.RYBNIK, Role.COORDINATOR),
            one("organizator.rybnik", "Ewa Kalina", true, "organizer", DemoCentre.RYBNIK, Role.ORGANIZER),
            one("dyrektor.koscian", "Tomasz Olcha", false, "director", DemoCentre.KOSCIAN, Role.DIRECTOR),
            one("organizator.koscian", "Hanna Leszczyna", true, "organizer", DemoCentre.KOSCIAN, Role.ORGANIZER),
            one("dyrektor.szklarska", "Alicja Brzezina", true, "director", DemoCentre.SZKLARSKA, Role.DIRECTOR),
            one("organizator.szklarska", "Piotr Modrzew", false, "organizer", DemoCentre.SZKLARSKA, Role.ORGANIZER),
            several("mentor", "Zofia Jarzębina", true, "mentor", Role.MENTOR, DemoCentre.RYBNIK, DemoCentre.SZKLARSKA),
            several("opiekun", "Jan Cisowy", false, "coach", Role.COACH, DemoCentre.RYBNIK, DemoCentre.KOSCIAN),
            several(
                    "superwizor",
                    "Krystyna Lipowa",
                    true,
                    "supervisor",
                    Role.SUPERVISOR,
                    DemoCentre.RYBNIK,
                    DemoCentre.KOSCIAN),
            several(
                    "superwizor.pracy.socjalnej",
                    "Adam Grabowy",
                    false,
                    "swSupervisor",
                    Role.SW_SUPERVISOR,
                    DemoCentre.RYBNIK),
            several("siec", "Barbara Sosnowa", true, "network", Role.NETWORK, DemoCentre.values()),
            one("iod.rybnik", "Wanda Świerkowa", true, "dpo", DemoCentre.RYBNIK, Role.DPO),
            several("admin", "Michał Klonowy", false, "admin", Role.ADMIN, DemoCentre.values()),
            colleague("Joanna Morwa", true, DemoCentre.RYBNIK),
            colleague("Robert Topola", false, DemoCentre.RYBNIK),
            colleague("Magdalena Czeremcha", true, DemoCentre.KOSCIAN),
            new DemoPerson( // directed Szklarska until lately, see DemoTransitions
                    "henryk.jesion",
                    "Henryk Jesion",
                    PersonForm.MASCULINE,
                    "demo.function.director",
                    false,
                    List.of()));

    private static DemoPerson one(
            String username, String name, boolean woman, String function, DemoCentre centre, Role role) {
        return several(username, name, woman, function, role, centre);
    }

    private static DemoPerson several(
            String username, String name, boolean woman, String function, Role role, DemoCentre... centres) {
        var works =
                Arrays.stream(centres).map(centre -> new Works(centre, role)).toList();
        return new DemoPerson(username, name, form(woman), "demo.function." + function, true, works);
    }

    private static DemoPerson colleague(String name, boolean woman, DemoCentre centre) {
        String username = name.toLowerCase(Locale.ROOT).replace(' ', '.');
        return new DemoPerson(
                username,
                name,
                form(woman),
                "demo.function.organizer",
                false,
                List.of(new Works(centre, Role.ORGANIZER)));
    }

    private static PersonForm form(boolean woman) {
        return woman ? PersonForm.FEMININE : PersonForm.MASCULINE;
    }
}
