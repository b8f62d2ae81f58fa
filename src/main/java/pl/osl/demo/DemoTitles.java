package pl.osl.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.osl.kernel.Texts;

/** New titles of entries that turned out to be about somebody. What is searched begins with the title and goes on with the note. */
final class DemoTitles {

    private final List<UUID> entries = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();
    private final List<Integer> before = new ArrayList<>();

    void add(UUID entry, String old, String title) {
        entries.add(entry);
        titles.add(title);
        plain.add(Texts.plain(title));
        before.add(Texts.plain(old).length());
    }

    void write(UUID centre, JdbcClient jdbc) {
        jdbc.sql("""
                        update activity a set title = t.title, plain = t.plain || substr(a.plain, t.before + 1)
                          from unnest(cast(:entries as uuid[]), cast(:titles as text[]), cast(:plain as text[]),
                                      cast(:before as integer[])) t (id, title, plain, before)
                         where a.centre_id = :centre and a.id = t.id
                        """)
                .param("centre", centre)
                .param("entries", entries.toArray(UUID[]::new))
                .param("titles", titles.toArray(String[]::new))
                .param("plain", plain.toArray(String[]::new))
                .param("before", before.toArray(Integer[]::new))
                .update();
    }
}
