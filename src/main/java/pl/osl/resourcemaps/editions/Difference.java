package pl.osl.resourcemaps.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is new, gone, changed and moved from one edition to a later one. */
record Difference(
        List<String> newAssets,
        List<String> goneAssets,
        List<Changed> changedAssets,
        List<Changed> movedAssets,
        List<String> newNeeds,
        List<String> goneNeeds,
        List<Changed> changedNeeds) {

    /** @param constants the texts are constants of ours, with a word for the screen */
    record Field(
            String field, @Nullable String before, @Nullable String after, boolean constants) {}

    record Changed(String name, List<Field> fields) {}

    public boolean none() {
        return newAssets.isEmpty()
                && goneAssets.isEmpty()
                && changedAssets.isEmpty()
                && movedAssets.isEmpty()
                && newNeeds.isEmpty()
                && goneNeeds.isEmpty()
                && changedNeeds.isEmpty();
    }

    static Difference between(Content before, Content after) {
        var old = before.assets().stream()
                .filter(Content.Asset::there)
                .collect(Collectors.toMap(Content.Asset::id, Function.identity()));
        var now = after.assets().stream()
                .filter(Content.Asset::there)
                .collect(Collectors.toMap(Content.Asset::id, Function.identity()));
        var oldNeeds = before.needs().stream().collect(Collectors.toMap(Content.Need::id, Function.identity()));
        var nowNeeds = after.needs().stream().collect(Collectors.toMap(Content.Need::id, Function.identity()));
        return new Difference(
                after.assets().stream()
                        .filter(one -> one.there() && !old.containsKey(one.id()))
                        .map(Content.Asset::name)
                        .toList(),
                before.assets().stream()
                        .filter(one -> one.there() && !now.containsKey(one.id()))
                        .map(Content.Asset::name)
                        .toList(),
                changed(after.assets(), old, Content.Asset::id, Content.Asset::name, Difference::changes),
                changed(after.assets(), old, Content.Asset::id, Content.Asset::name, Difference::moves),
                after.needs().stream()
                        .filter(one -> !oldNeeds.containsKey(one.id()))
                        .map(Content.Need::statement)
                        .toList(),
                before.needs().stream()
                        .filter(one -> !nowNeeds.containsKey(one.id()))
                        .map(Content.Need::statement)
                        .toList(),
                changed(after.needs(), oldNeeds, Content.Need::id, Content.Need::statement, Difference::changes));
    }

    private interface Compare<T> {
        List<Field> fields(T before, T after);
    }

    private static <T> List<Changed> changed(
            List<T> after, Map<UUID, T> before, Function<T, UUID> id, Function<T, String> name, Compare<T> compare) {
        return after.stream()
                .filter(one -> before.containsKey(id.apply(one)))
                .map(one -> new Changed(
                        name.apply(one), compare.fields(Objects.requireNonNull(before.get(id.apply(one))), one)))
                .filter(one -> !one.fields().isEmpty())
                .toList();
    }

    static List<Field> changes(Content.Asset before, Content.Asset after) {
        var fields = new ArrayList<Field>();
        if (!after.there()) {
            return fields; // told among those that are gone
        }
        add(fields, "name", before.name(), after.name());
        add(fields, "category", before.category(), after.category());
        add(fields, "kind", before.kind(), after.kind());
        add(fields, "offer", before.offer(), after.offer());
        add(fields, "useLevel", before.useLevel(), after.useLevel());
        add(fields, "willingness", before.willingness(), after.willingness());
        add(fields, "partner", before.partner(), after.partner());
        return fields;
    }

    static List<Field> moves(Content.Asset before, Content.Asset after) {
        var fields = new ArrayList<Field>();
        if (after.there()) {
            add(fields, "place", before.place(), after.place());
            add(fields, "coordinates", before.coordinates(), after.coordinates());
        }
        return fields;
    }

    private static List<Field> changes(Content.Need before, Content.Need after) {
        var fields = new ArrayList<Field>();
        add(fields, "statement", before.statement(), after.statement());
        add(fields, "theme", before.theme(), after.theme());
        add(fields, "needState", before.state(), after.state());
        add(fields, "votes", before.votes(), after.votes());
        return fields;
    }

    private static void add(List<Field> fields, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(new Field(
                    field,
                    before == null ? null : before.toString(),
                    after == null ? null : after.toString(),
                    before instanceof Enum<?> || after instanceof Enum<?>));
        }
    }
}
