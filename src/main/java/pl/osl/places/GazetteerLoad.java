package pl.osl.places;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.osl.kernel.Texts;

/** At start the table holds the places of the file that is shipped: filled once, and anew when a release brings another. */
@Component
@ConditionalOnWebApplication
class GazetteerLoad implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GazetteerLoad(JdbcClient jdbc, JdbcTemplate template, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            String digest = GazetteerFile.digest();
            if (!loaded(digest)) {
                var places = GazetteerFile.read();
                transaction.executeWithoutResult(status -> replace(digest, places));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean loaded(String digest) {
        return jdbc.sql("select exists (select 1 from gazetteer_edition where digest = :digest)")
                .param("digest", digest)
                .query(Boolean.class)
                .single();
    }

    /** Two instances that start at once take turns; the second finds the work done. */
    private void replace(String digest, List<Place> places) {
        jdbc.sql("lock table gazetteer_edition in exclusive mode").update();
        if (loaded(digest)) {
            return;
        }
        jdbc.sql("delete from gazetteer_edition").update();
        jdbc.sql("delete from gazetteer_place").update();
        template.execute((Connection connection) -> copy(connection, places));
        template.execute((Connection connection) -> copyWords(connection, places));
        jdbc.sql("insert into gazetteer_edition (digest, places, loaded_at) values (:digest, :places, :now)")
                .param("digest", digest)
                .param("places", places.size())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private static long copy(Connection connection, List<Place> places) throws SQLException {
        var lines = new StringBuilder(5_000_000);
        for (Place place : places) {
            lines.append(place.id()).append('\t');
            lines.append(place.name()).append('\t');
            lines.append(Texts.plain(place.name())).append('\t');
            lines.append(place.town()).append('\t');
            lines.append(weight(place)).append('\t');
            lines.append(place.commune()).append('\t');
            lines.append(place.county()).append('\t');
            lines.append(place.voivodeship()).append('\t');
            lines.append(Texts.plain(place.commune() + " " + place.county() + " " + place.voivodeship()))
                    .append('\t');
            lines.append(place.lat()).append('\t');
            lines.append(place.lon()).append('\n');
        }
        return copy(
                connection,
                "gazetteer_place (id, name, plain, town, weight, commune, county, voivodeship, plain_area, lat, lon)",
                lines);
    }

    private static long copyWords(Connection connection, List<Place> places) throws SQLException {
        var lines = new StringBuilder(1_000_000);
        for (Place place : places) {
            String plain = Texts.plain(place.name());
            for (int at = plain.indexOf(' '); at >= 0; at = plain.indexOf(' ', at + 1)) {
                lines.append(place.id()).append('\t');
                lines.append(plain, at + 1, plain.length()).append('\n');
            }
        }
        return copy(connection, "gazetteer_word (place_id, rest)", lines);
    }

    private static long copy(Connection connection, String table, StringBuilder lines) throws SQLException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new StringReader(lines.toString()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Nobody's population is in the file: a city of its own county, another town, the seat of its municipality, the rest. */
    private static int weight(Place place) {
        return place.town()
                ? (place.county().equals(place.name()) ? 3 : 2)
                : place.commune().equals(place.name()) ? 1 : 0;
    }
}
