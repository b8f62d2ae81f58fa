package pl.osl.resourcemaps.transfer;

import static pl.osl.resourcemaps.transfer.AssetImport.field;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.osl.access.Thing;
import pl.osl.access.Viewer;
import pl.osl.imports.ImportField;
import pl.osl.imports.ImportType;
import pl.osl.resourcemaps.needs.NeedBook;
import pl.osl.resourcemaps.needs.NeedDirectory;

/** Needs from a centre's own list or map, by the columns in which their list is exported. Voices and votes are not brought. */
@Component
class NeedImport implements ImportType {

    private static final List<ImportField> FIELDS = List.of(
            field("statement", true, "Słowami mieszkańców", "Potrzeba", "Nazwa", "In residents' words", "Need", "Name"),
            field("community", false, "Społeczność", "Nazwa społeczności", "Community"),
            field("theme", false, "Temat", "Obszar", "Kategoria", "Theme", "Topic", "Folder"),
            field("neutralWording", false, "Zdanie neutralne", "Opis", "Neutral wording", "Description"),
            field("needKind", false, "Rodzaj", "Typ", "Kind", "Type"),
            field("groups", false, "Kogo dotyczy", "Grupa", "Odbiorcy", "Whom it concerns", "Groups"),
            field("street", false, "Ulica i numer", "Ulica", "Adres", "Street", "Address"),
            field("district", false, "Dzielnica", "Osiedle", "Sołectwo", "District"),
            field("coordinates", false, "Współrzędne", "GPS", "Położenie", "Coordinates"),
            field("lat", false, "Szerokość geograficzna", "Szerokość", "Latitude", "lat", "Y", "N"),
            field("lon", false, "Długość geograficzna", "Długość", "Longitude", "lon", "lng", "X", "E"));

    private final NeedDirectory needs;
    private final NeedBook book;
    private final MapCellsOf cells;
    private final MapWords words;

    NeedImport(NeedDirectory needs, NeedBook book, MapCellsOf cells, MapWords words) {
        this.needs = needs;
        this.book = book;
        this.cells = cells;
        this.words = words;
    }

    @Override
    public String key() {
        return "needs";
    }

    @Override
    public Thing thing() {
        return Thing.NEED;
    }

    @Override
    public String list() {
        return "/map";
    }

    @Override
    public String records() {
        return "/needs";
    }

    @Override
    public List<Target> targets(Viewer viewer) {
        return cells.targets(thing(), viewer);
    }

    @Override
    public String words() {
        return "map.is.";
    }

    @Override
    public List<ImportField> fields() {
        return FIELDS;
    }

    @Override
    public Present present(Viewer viewer) {
        return present(viewer, null);
    }

    @Override
    public Present present(Viewer viewer, @Nullable UUID target) {
        Map<String, NeedsOfFile.Known> known = new HashMap<>();
        for (var community : cells.communities(viewer)) {
            for (var card : needs.everything(community, viewer)) {
                var one = NeedsOfFile.Known.of(card);
                known.merge(one.key(), one, (first, second) -> first.withdrawn() ? second : first);
            }
        }
        return new NeedsOfFile(known, cells.of(thing(), target, viewer), words, needs, book, viewer);
    }
}
