package pl.osl.demo;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Texts;
import pl.osl.ui.SortKeys;

/** The centres of the demo world and the communities they work with. */
@Component
class DemoPlaces {

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoPlaces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void centre(DemoCentre centre, UUID id) {
        jdbc.sql("""
                        insert into centre (id, name, short_name, kind, municipality, voivodeship, inhabitants,
                                            joined_on, created_at)
                        values (:id, :name, :shortName, :kind, :municipality, :voivodeship, :inhabitants, :joined, :now)
                        """)
                .param("id", id)
                .param("name", centre.name)
                .param("shortName", centre.shortName)
                .param("kind", centre.kind)
                .param("municipality", centre.municipality)
                .param("voivodeship", centre.voivodeship)
                .param("inhabitants", centre.inhabitants)
                .param("joined", LocalDate.now(clock).minusYears(2))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    UUID community(DemoCentre.Community community, UUID centre, UUID lead) {
        UUID id = Ids.next(clock);
        jdbc.sql("""
                        insert into community (id, centre_id, name, name_key, plain_name, type, description, started_on,
                                               created_at, version)
                        values (:id, :centre, :name, :key, :plain, :type, :description, :since, :now, 0)
                        """)
                .param("id", id)
                .param("centre", centre)
                .param("name", community.name())
                .param("key", SortKeys.of(community.name()))
                .param("plain", Texts.plain(community.name()))
                .param("type", community.territorial() ? "TERRITORIAL" : "CATEGORICAL")
                .param("description", community.description(), Types.VARCHAR)
                .param("since", LocalDate.now(clock).minusYears(2))
                .param("now", OffsetDateTime.now(clock).minusYears(2))
                .update();
        jdbc.sql("""
                        insert into community_member (id, centre_id, community_id, account_id, lead, valid_from)
                        values (:id, :centre, :community, :account, true, :since)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("community", id)
                .param("account", lead)
                .param("since", LocalDate.now(clock).minusYears(2))
                .update();
        return id;
    }
}
