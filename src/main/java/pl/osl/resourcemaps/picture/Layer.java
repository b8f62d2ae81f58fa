package pl.osl.resourcemaps.picture;

import pl.osl.resourcemaps.assets.AssetSql;
import pl.osl.ui.ListFilter;

/**
 * Something the map can show, narrowed as its list is.
 *
 * @param filter the same from which the list is made
 */
record Layer(Sort sort, ListFilter filter) {

    enum Sort {
        ASSETS("asset a" + AssetSql.PACE, "a", Deadlines.WORRY),
        NEEDS("need n", "n", "0");

        final String from;
        final String alias;
        final String worry;

        Sort(String from, String alias, String worry) {
            this.from = from;
            this.alias = alias;
            this.worry = worry;
        }
    }

    String alias() {
        return sort.alias;
    }

    /** "from … where …", to which a box may be added. */
    String rows() {
        return rows(":centre");
    }

    /** @param centre parameter or column with the centre whose rows are read */
    String rows(String centre) {
        return " from " + sort.from + " where " + filter.sql(centre);
    }
}
