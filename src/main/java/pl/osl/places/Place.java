package pl.osl.places;

/** A town or village of the gazetteer. */
public record Place(
        int id, String name, boolean town, String commune, String county, String voivodeship, double lat, double lon) {

    /** "Rybnik, śląskie", "Rybnik, gmina Grabów, powiat łęczycki, łódzkie": enough to tell it from its namesakes. */
    public String label() {
        return name + ", " + area();
    }

    /** The same without the name. */
    public String area() {
        return (commune.equals(name) ? "" : "gmina " + commune + ", ")
                + (county.equals(name) ? "" : "powiat " + county + ", ")
                + voivodeship;
    }

    public Point point() {
        return new Point(lat, lon);
    }
}
