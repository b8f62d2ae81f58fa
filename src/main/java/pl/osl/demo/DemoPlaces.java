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
        var told = DemoProfile.of(centre);
        jdbc.sql("""
                        insert into centre (id, joined_on, county_rights, staff, head_title, mayor_title, council,
                                            controller, dpo_contact, letterhead, created_at, started_at)
                        values (:id, :joined, :city, :staff, :head, :mayor, :council, :controller, :dpo, :letterhead,
                                :now, :now)
                        """)
                .param("id", id)
                .param("joined", LocalDate.now(clock).minusYears(2))
                .param("city", told.countyRights())
                .param("staff", told.staff(), Types.INTEGER)
                .param("head", told.head())
                .param("mayor", told.mayor())
                .param("council", told.council())
                .param("controller", centre.name)
                .param("dpo", told.dpo())
                .param("letterhead", told.letterhead())
                .param("now", OffsetDateTime.now(clock))
                .update();
        name(centre, told, id);
    }

    private void name(DemoCentre centre, DemoProfile told, UUID id) {
        UUID identity = Ids.next(clock);
        jdbc.sql("""
                        insert into centre_identity (id, centre_id, valid_from, name, short_name, kind, voivodeship,
                                                     recorded_at)
                        values (:identity, :id, date '1900-01-01', :name, :shortName, :kind, :voivodeship, :now)
                        """)
                .param("identity", identity)
                .param("id", id)
                .param("name", centre.name)
                .param("shortName", centre.shortName)
                .param("kind", centre.kind)
                .param("voivodeship", centre.voivodeship)
                .param("now", OffsetDateTime.now(clock))
                .update();
        jdbc.sql("""
                        insert into centre_gmina (centre_id, identity_id, position, name, terc)
                        values (:id, :identity, 0, :name, :terc)
                        """)
                .param("id", id)
                .param("identity", identity)
                .param("name", centre.municipality)
                .param("terc", told.terc())
                .update();
        counted(id, told.counted(), centre.inhabitants, told.source());
        counted(id, DemoProfile.LATER, told.inhabitantsLater(), "w zaokrągleniu");
    }

    private void counted(UUID id, LocalDate day, int inhabitants, String source) {
        jdbc.sql("""
                        insert into centre_inhabitants (centre_id, as_of, inhabitants, source, recorded_at)
                        values (:id, :day, :inhabitants, :source, :now)
                        """)
                .param("id", id)
                .param("day", day)
                .param("inhabitants", inhabitants)
                .param("source", source)
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
