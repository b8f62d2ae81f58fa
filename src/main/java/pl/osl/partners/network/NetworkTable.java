package pl.osl.partners.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.osl.ui.ListPage;
import pl.osl.ui.Words;

/** Headings of the table, those that sort it as links. */
final class NetworkTable {

    private NetworkTable() {}

    static List<ListPage.Column> columns(Asked asked, Words words) {
        return List.of(
                column("name", asked, words),
                column("sector", asked, words),
                column("ties", asked, words),
                new ListPage.Column("with", words.say("network.column.with"), false, null, null),
                column("joins", asked, words),
                column("us", asked, words));
    }

    private static ListPage.Column column(String key, Asked asked, Words words) {
        var order = asked.order();
        @Nullable String direction = order.column().equals(key) ? order.descending() ? "desc" : "asc" : null;
        return new ListPage.Column(
                key,
                words.say("network.column." + key),
                key.equals("ties"),
                asked.url("/partners/network", "sort", order.next(key)) + "#parties",
                direction);
    }
}
