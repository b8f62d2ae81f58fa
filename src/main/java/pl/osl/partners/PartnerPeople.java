package pl.osl.partners;

import java.util.List;
import java.util.UUID;
import pl.osl.access.Roster;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** Who a name in a file is: somebody who works or worked in the centre. */
record PartnerPeople(List<Roster.Named> all, List<Roster.Named> field) {

    UUID find(String name) {
        var called = all.stream()
                .filter(one -> Texts.plain(one.name()).equals(Texts.plain(name)))
                .toList();
        if (called.size() != 1) {
            throw Refusal.at("owner", called.isEmpty() ? "partners.import.nobody" : "partners.import.namesakes", name);
        }
        return called.getFirst().id();
    }

    boolean inField(UUID account) {
        return field.stream().anyMatch(one -> one.id().equals(account));
    }

    String name(UUID account) {
        return all.stream()
                .filter(one -> one.id().equals(account))
                .map(Roster.Named::name)
                .findFirst()
                .orElse("?");
    }
}
