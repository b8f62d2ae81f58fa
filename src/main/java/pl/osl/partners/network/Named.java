package pl.osl.partners.network;

import java.util.List;

/** Some of many by name, and how many more there are. */
record Named(List<Party> first, int all) {

    private static final int AT_MOST = 5;

    /** Nobody is "i 1 inny": where one name more would do, it stands there. */
    static Named of(List<Party> all) {
        return new Named(all.size() <= AT_MOST + 1 ? all : all.subList(0, AT_MOST), all.size());
    }

    public int rest() {
        return all - first.size();
    }

    public boolean none() {
        return all == 0;
    }
}
