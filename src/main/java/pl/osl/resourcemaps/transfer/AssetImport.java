package pl.osl.resourcemaps.transfer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.osl.access.Thing;
import pl.osl.access.Viewer;
import pl.osl.imports.ImportField;
import pl.osl.imports.ImportType;
import pl.osl.partners.PartnerDirectory;
import pl.osl.resourcemaps.assets.AssetBook;
import pl.osl.resourcemaps.assets.AssetDirectory;
import pl.osl.resourcemaps.assets.AssetsBrought;

/** Resources from a centre's own list or map, by the columns in which the list of resources is exported. */
@Component
class AssetImport implements ImportType {

    private static final List<ImportField> FIELDS = List.of(
            field("name", true, "Nazwa", "Nazwa zasobu", "Zasób", "Name", "Title", "Tytuł", "Miejsce", "Obiekt"),
            field("community", false, "Społeczność", "Nazwa społeczności", "Community"),
            field("category", false, "Kategoria", "Kategoria zasobu", "Category", "Folder", "Warstwa"),
            field("kind", false, "Rodzaj", "Typ", "Rodzaj zasobu", "Kind", "Type"),
            field("offer", false, "Co oferuje", "Opis", "Oferta", "Description", "What it offers", "Uwagi"),
            field("hours", false, "Kiedy", "Godziny", "Godziny otwarcia", "When", "Hours", "opening_hours"),
            field("cost", false, "Ile kosztuje", "Koszt", "Cena", "Cost", "What it costs"),
            field("accessibility", false, "Dostępność", "Dostępność architektoniczna", "Accessibility"),
            field("useLevel", false, "Wykorzystanie", "Stopień wykorzystania", "Use"),
            field("willingness", false, "Gotowość do udostępnienia", "Gotowość", "Willingness"),
            field("openNow", false, "Czy działa teraz", "Czy działa", "Works now", "Open now"),
            field("visibility", false, "Kto widzi", "Widoczność", "Who sees it", "Visibility"),
            field("partner", false, "Do kogo należy", "Partner", "Właściciel", "Owner", "Belongs to"),
            field("street", false, "Ulica i numer", "Ulica", "Adres", "Street", "Address"),
            field("district", false, "Dzielnica", "Osiedle", "Sołectwo", "District"),
            field("coordinates", false, "Współrzędne", "GPS", "Położenie", "Coordinates"),
            field("lat", false, "Szerokość geograficzna", "Szerokość", "Szer. geogr.", "lat", "latitude", "Y", "N"),
            field("lon", false, "Długość geograficzna", "Długość", "Dł. geogr.", "lon", "lng", "longitude", "X", "E"));

    private final AssetDirectory assets;
    private final AssetBook book;
    private final AssetsBrought brought;
    private final PartnerDirectory partners;
    private final MapCellsOf cells;
    private final MapWords words;

    AssetImport(
            AssetDirectory assets,
            AssetBook book,
            AssetsBrought brought,
            PartnerDirectory partners,
            MapCellsOf cells,
            MapWords words) {
        this.assets = assets;
        this.book = book;
        this.brought = brought;
        this.partners = partners;
        this.cells = cells;
        this.words = words;
    }

    static ImportField field(String key, boolean required, String... synonyms) {
        return new ImportField(key, "map.field." + key, required, Set.of(synonyms));
    }

    @Override
    public String key() {
        return "assets";
    }

    @Override
    public Thing thing() {
        return Thing.ASSET;
    }

    @Override
    public String list() {
        return "/map";
    }

    @Override
    public String records() {
        return "/assets";
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

    /** A gift is not known here: a file does not find out whether there is one of that name. */
    @Override
    public Present present(Viewer viewer, @Nullable UUID target) {
        var read = new AssetCells(cells.of(thing(), target, viewer), words, partners.open(viewer.centreId()));
        var known = new KnownAssets();
        for (var community : cells.communities(viewer)) {
            assets.everything(community, viewer).stream()
                    .filter(card -> !card.gift())
                    .forEach(card -> known.put(KnownAssets.Known.of(card)));
        }
        return new AssetsOfFile(known, read, assets, book, brought, viewer);
    }
}
