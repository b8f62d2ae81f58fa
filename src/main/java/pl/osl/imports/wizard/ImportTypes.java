package pl.osl.imports.wizard;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.imports.ImportType;
import pl.osl.kernel.NotFound;

/** What can be imported, as the modules offer it. */
@Component
class ImportTypes {

    private final List<ImportType> types;

    ImportTypes(List<ImportType> types) {
        this.types = types.stream()
                .sorted(Comparator.comparing(ImportType::key).reversed())
                .toList();
    }

    List<ImportType> offeredTo(Viewer viewer) {
        return types.stream()
                .filter(type -> viewer.may(Verb.CREATE, type.thing()))
                .toList();
    }

    /** The list to whose pages an import belongs; partners where the kind is not known. */
    String under(@Nullable String key) {
        return find(key).map(ImportType::list).orElse("/partners");
    }

    Optional<ImportType> find(@Nullable String key) {
        return types.stream().filter(type -> type.key().equals(key)).findFirst();
    }

    ImportType require(String key) {
        return find(key).orElseThrow(() -> new NotFound(ImportType.class, key));
    }
}
