package pl.osl;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.osl.access.Role;
import pl.osl.kernel.Acting;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Texts;
import pl.osl.ui.SortKeys;

/**
 * People and places that tests make for themselves: each test begins with centres of its own, so that no test sees
 * another's rows and none needs to tidy up.
 */
@TestComponent
public class World {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final JdbcClient jdbc;
    public final Clock clock;
    private final TransactionTemplate transaction;

    public World(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    public UUID centre(String name) {
        UUID id = Ids.next(clock);
        in(
                id,
                () -> jdbc.sql("""
                        with made as (insert into centre (id, joined_on, created_at, started_at)
                                      values (:id, :joined, :now, :now)
                                      returning id),
                             named as (insert into centre_identity (id, centre_id, valid_from, name, short_name, kind,
                                                                    voivodeship, recorded_at)
                                       select uuidv7(), id, date '1900-01-01', :name, :name, 'OPS', 'śląskie', :now
                                         from made returning centre_id, id)
                        insert into centre_gmina (centre_id, identity_id, position, name)
                        select centre_id, id, 0, 'Dolna' from named
                        """)
                        .param("id", id)
                        .param("name", name)
                        .param("joined", LocalDate.now(clock).minusYears(2))
                        .param("now", OffsetDateTime.now(clock))
                        .update());
        return id;
    }

    public UUID account(String name) {
        UUID id = Ids.next(clock);
        jdbc.sql("insert into account (id, username, name, created_at) values (:id, :username, :name, :now)")
                .param("id", id)
                .param("username", "osoba." + NUMBER.incrementAndGet())
                .param("name", name)
                .param("now", OffsetDateTime.now(clock))
                .update();
        return id;
    }

    /** A person with the role in the centre since a year ago; a mentor or coach works for the persons named. */
    public UUID person(String name, Role role, UUID centre, UUID... persons) {
        UUID account = account(name);
        give(account, role, centre, persons);
        return account;
    }

    public UUID give(UUID account, Role role, UUID centre, UUID... persons) {
        UUID membership = Ids.next(clock);
        in(centre, () -> {
            jdbc.sql("""
                            insert into membership (id, centre_id, account_id, role, valid_from, given_at)
                            values (:id, :centre, :account, :role, :since, :now)
                            """)
                    .param("id", membership)
                    .param("centre", centre)
                    .param("account", account)
                    .param("role", role.name())
                    .param("since", LocalDate.now(clock).minusYears(1))
                    .param("now", OffsetDateTime.now(clock))
                    .update();
            for (UUID person : persons) {
                jdbc.sql("""
                                insert into assignment (id, centre_id, membership_id, supporter_id, person_id, given_at)
                                values (:id, :centre, :membership, :supporter, :person, :now)
                                """)
                        .param("id", Ids.next(clock))
                        .param("centre", centre)
                        .param("membership", membership)
                        .param("supporter", account)
                        .param("person", person)
                        .param("now", OffsetDateTime.now(clock))
                        .update();
            }
            return 1;
        });
        return membership;
    }

    /** A community of the centre, in whose team these persons work; the first of them leads. */
    public UUID community(String name, UUID centre, UUID... team) {
        UUID id = Ids.next(clock);
        in(centre, () -> {
            jdbc.sql("""
                            insert into community (id, centre_id, name, name_key, plain_name, type, created_at, version)
                            values (:id, :centre, :name, :key, :plain, 'TERRITORIAL', :now, 0)
                            """)
                    .param("id", id)
                    .param("centre", centre)
                    .param("name", name)
                    .param("key", SortKeys.of(name))
                    .param("plain", Texts.plain(name))
                    .param("now", OffsetDateTime.now(clock))
                    .update();
            for (UUID member : team) {
                jdbc.sql("""
                                insert into community_member (id, centre_id, community_id, account_id, lead, valid_from)
                                values (:id, :centre, :community, :account, :lead, :since)
                                """)
                        .param("id", Ids.next(clock))
                        .param("centre", centre)
                        .param("community", id)
                        .param("account", member)
                        .param("lead", member.equals(team[0]))
                        .param("since", LocalDate.now(clock).minusYears(1))
                        .update();
            }
            return 1;
        });
        return id;
    }

    /** A place on the centre's list. */
    public UUID district(String name, UUID centre) {
        UUID id = Ids.next(clock);
        in(
                centre,
                () -> jdbc.sql("""
                        insert into district (id, centre_id, name, name_key, kind, created_at)
                        values (:id, :centre, :name, :key, 'DISTRICT', now())
                        """)
                        .param("id", id)
                        .param("centre", centre)
                        .param("name", name)
                        .param("key", SortKeys.of(name))
                        .update());
        return id;
    }

    /** Somebody who leads in a community and agreed on paper that this person writes it down. */
    public UUID leader(String name, UUID community, UUID centre, UUID by) {
        UUID id = Ids.next(clock);
        in(centre, () -> {
            jdbc.sql("""
                            insert into consent_text (centre_id, version, body, made_at) values (:centre, 1, 'Zgadzam się.', now())
                                on conflict do nothing
                            """).param("centre", centre).update();
            jdbc.sql("""
                            insert into local_leader (id, centre_id, community_id, name, plain_name, name_key, created_by,
                                                      created_at, version)
                            values (:id, :centre, :community, :name, :plain, :key, :by, now(), 0)
                            """)
                    .param("id", id)
                    .param("centre", centre)
                    .param("community", community)
                    .param("name", name)
                    .param("plain", Texts.plain(name))
                    .param("key", SortKeys.of(name))
                    .param("by", by)
                    .update();
            jdbc.sql("""
                            with agreed as (
                                insert into consent (id, centre_id, leader_id, text_version, given_on, channel, covers_phone,
                                                     covers_email, recorded_by, recorded_at)
                                values (:consent, :centre, :leader, 1, :day, 'PAPER', false, false, :by, now())
                                returning centre_id, leader_id)
                            insert into leader_move (id, centre_id, leader_id, level, since, recorded_by, recorded_at)
                            select :move, centre_id, leader_id, 'LEADER', :day, :by, now() from agreed
                            """)
                    .param("consent", Ids.next(clock))
                    .param("centre", centre)
                    .param("leader", id)
                    .param("day", LocalDate.now(clock).minusMonths(6))
                    .param("by", by)
                    .param("move", Ids.next(clock))
                    .update();
            return 1;
        });
        return id;
    }

    /** How the person saw a community half a year ago. */
    public UUID picture(UUID community, UUID centre, UUID person) {
        UUID id = Ids.next(clock);
        in(
                centre,
                () -> jdbc.sql("""
                        insert into community_picture (id, centre_id, community_id, stage, rated_on, potential, recorded_at,
                                                       recorded_by)
                        values (:id, :centre, :community, 'START', :day, 2, now(), :person)
                        """)
                        .param("id", id)
                        .param("centre", centre)
                        .param("community", community)
                        .param("day", LocalDate.now(clock).minusMonths(6))
                        .param("person", person)
                        .update());
        return id;
    }

    /** A partner of the centre, an association that this person put on the list and looks after. */
    public UUID partner(String name, UUID centre, UUID owner) {
        UUID id = Ids.next(clock);
        in(
                centre,
                () -> jdbc.sql("""
                        insert into partner (id, centre_id, name, name_key, plain_name, plain, sector, state, owner_id,
                                             created_by, created_at, version)
                        values (:id, :centre, :name, :key, :plain, :plain, 'NGO', 'ACTIVE', :owner, :owner, :now, 0)
                        """)
                        .param("id", id)
                        .param("centre", centre)
                        .param("name", name)
                        .param("key", SortKeys.of(name))
                        .param("plain", Texts.plain(name))
                        .param("owner", owner)
                        .param("now", OffsetDateTime.now(clock))
                        .update());
        return id;
    }

    /** The centre has worked with the partner for a year. */
    public UUID relation(UUID partner, UUID centre, UUID by) {
        UUID id = Ids.next(clock);
        in(
                centre,
                () -> jdbc.sql("""
                        insert into partner_relation (id, centre_id, to_id, kind, strength, source, since, added_by, added_at,
                                                      version)
                        values (:id, :centre, :partner, 'JOINT_ACTION', 2, 'DECLARED', :since, :by, :now, 0)
                        """)
                        .param("id", id)
                        .param("centre", centre)
                        .param("partner", partner)
                        .param("since", LocalDate.now(clock).minusYears(1))
                        .param("by", by)
                        .param("now", OffsetDateTime.now(clock))
                        .update());
        return id;
    }

    /** A partnership that this person began today. */
    public UUID partnership(String name, UUID centre, UUID by) {
        UUID id = Ids.next(clock);
        in(
                centre,
                () -> jdbc.sql("""
                        insert into partnership (id, centre_id, name, name_key, plain_name, kind, principles, state,
                                                 owner_id, created_by, created_at, version)
                        values (:id, :centre, :name, :key, :plain, 'PARTNERSHIP', '{}', 'IDEA', :by, :by, :now, 0)
                        """)
                        .param("id", id)
                        .param("centre", centre)
                        .param("name", name)
                        .param("key", SortKeys.of(name))
                        .param("plain", Texts.plain(name))
                        .param("by", by)
                        .param("now", OffsetDateTime.now(clock))
                        .update());
        return id;
    }

    /** Something that comes back every year. */
    public UUID event(String name, UUID centre, @Nullable UUID community, UUID by) {
        UUID id = Ids.next(clock);
        in(
                centre,
                () -> jdbc.sql("""
                        insert into event (id, centre_id, community_id, name, name_key, plain_name, state, created_by, created_at)
                        values (:id, :centre, :community, :name, :key, :plain, 'RUNNING', :by, :now)
                        """)
                        .param("id", id)
                        .param("centre", centre)
                        .param("community", community, Types.OTHER)
                        .param("name", name)
                        .param("key", SortKeys.of(name))
                        .param("plain", Texts.plain(name))
                        .param("by", by)
                        .param("now", OffsetDateTime.now(clock))
                        .update());
        return id;
    }

    /** A group that this person began; of the centre itself where the community is null. */
    public UUID group(String name, UUID centre, @Nullable UUID community, UUID by) {
        UUID id = Ids.next(clock);
        in(
                centre,
                () -> jdbc.sql("""
                        insert into community_group (id, centre_id, community_id, name, name_key, plain_name, kind, state,
                                                     created_by, created_at, version)
                        values (:id, :centre, :community, :name, :key, :plain, 'INFORMAL', 'ACTIVE', :by, :now, 0)
                        """)
                        .param("id", id)
                        .param("centre", centre)
                        .param("community", community, Types.OTHER)
                        .param("name", name)
                        .param("key", SortKeys.of(name))
                        .param("plain", Texts.plain(name))
                        .param("by", by)
                        .param("now", OffsetDateTime.now(clock))
                        .update());
        return id;
    }

    /** An idea of the residents that this person put on the list. */
    public UUID initiative(String title, UUID centre, UUID community, UUID by) {
        UUID id = Ids.next(clock);
        in(
                centre,
                () -> jdbc.sql("""
                        insert into initiative (id, centre_id, community_id, title, title_key, plain_title, state, led_by,
                                                created_by, created_at, version)
                        values (:id, :centre, :community, :title, :key, :plain, 'IDEA', 'RESIDENTS', :by, :now, 0)
                        """)
                        .param("id", id)
                        .param("centre", centre)
                        .param("community", community)
                        .param("title", title)
                        .param("key", SortKeys.of(title))
                        .param("plain", Texts.plain(title))
                        .param("by", by)
                        .param("now", OffsetDateTime.now(clock))
                        .update());
        return id;
    }

    /** Something signed today in the partnership. */
    public UUID agreement(UUID partnership, UUID centre) {
        UUID id = Ids.next(clock);
        in(
                centre,
                () -> jdbc.sql("""
                        insert into partnership_agreement (id, centre_id, partnership_id, kind, signed_on, valid_from, added_at)
                        values (:id, :centre, :partnership, 'CONTRACT', current_date, current_date, now())
                        """)
                        .param("id", id)
                        .param("centre", centre)
                        .param("partnership", partnership)
                        .update());
        return id;
    }

    /** A file of one row that this person brought and that is done. */
    public UUID broughtFile(UUID centre, UUID by) {
        UUID id = Ids.next(clock);
        in(
                centre,
                () -> jdbc.sql("""
                        insert into data_import (id, centre_id, type, file_name, origin, headings, fields, notes, row_count,
                                                 state, uploaded_by, uploaded_at)
                        values (:id, :centre, 'partners', 'partnerzy.csv', 'CSV', '["Nazwa"]', '["name"]', '[]', 1, 'DONE',
                                :by, now())
                        """)
                        .param("id", id)
                        .param("centre", centre)
                        .param("by", by)
                        .update());
        return id;
    }

    /** A place on the map of a community, seen by the whole centre, that nobody has checked yet. */
    public UUID asset(String name, UUID community, UUID centre, UUID by) {
        UUID id = Ids.next(clock);
        in(
                centre,
                () -> jdbc.sql("""
                        insert into asset (id, centre_id, community_id, name, name_key, plain, category, kind, use_level,
                                           willingness, open_now, visibility, precision, created_by, created_at)
                        values (:id, :centre, :community, :name, :key, :plain, 'MATERIAL', 'PLACE', 'UNUSED', 'MAY_BE_USED',
                                true, 'CENTRE', 'NOWHERE', :by, :now)
                        """)
                        .param("id", id)
                        .param("centre", centre)
                        .param("community", community)
                        .param("name", name)
                        .param("key", SortKeys.of(name))
                        .param("plain", Texts.plain(name))
                        .param("by", by)
                        .param("now", OffsetDateTime.now(clock))
                        .update());
        return id;
    }

    /** Somebody looked after the resource today. */
    public UUID check(UUID asset, UUID centre, UUID by) {
        UUID id = Ids.next(clock);
        in(
                centre,
                () -> jdbc.sql("""
                        insert into asset_check (id, centre_id, asset_id, outcome, method, checked_on, checked_by, recorded_at)
                        values (:id, :centre, :asset, 'STILL_THERE', 'VISIT', :today, :by, :now)
                        """)
                        .param("id", id)
                        .param("centre", centre)
                        .param("asset", asset)
                        .param("today", LocalDate.now(clock))
                        .param("by", by)
                        .param("now", OffsetDateTime.now(clock))
                        .update());
        return id;
    }

    /** What residents need, as this person noted it. */
    public UUID need(String statement, UUID community, UUID centre, UUID by) {
        UUID id = Ids.next(clock);
        in(
                centre,
                () -> jdbc.sql("""
                        insert into need (id, centre_id, community_id, statement, statement_key, plain, theme, state, precision,
                                          created_by, created_at)
                        values (:id, :centre, :community, :statement, :key, :plain, 'HOUSING', 'SIGNALLED', 'NOWHERE', :by,
                                :now)
                        """)
                        .param("id", id)
                        .param("centre", centre)
                        .param("community", community)
                        .param("statement", statement)
                        .param("key", SortKeys.of(statement))
                        .param("plain", Texts.plain(statement))
                        .param("by", by)
                        .param("now", OffsetDateTime.now(clock))
                        .update());
        return id;
    }

    /** This resource could answer that need. */
    public UUID link(UUID asset, UUID need, UUID centre, UUID by) {
        UUID id = Ids.next(clock);
        in(
                centre,
                () -> jdbc.sql("""
                        insert into asset_need_link (id, centre_id, asset_id, need_id, strength, created_by, created_at)
                        values (:id, :centre, :asset, :need, 2, :by, :now)
                        """)
                        .param("id", id)
                        .param("centre", centre)
                        .param("asset", asset)
                        .param("need", need)
                        .param("by", by)
                        .param("now", OffsetDateTime.now(clock))
                        .update());
        return id;
    }

    /** An approved edition of an empty map. */
    public UUID edition(UUID community, UUID centre, UUID by) {
        UUID id = Ids.next(clock);
        in(
                centre,
                () -> jdbc.sql("""
                        insert into map_edition (id, centre_id, community_id, number, as_of, content, conclusions, action_plan,
                                                 state, created_by, created_at, approved_by, approved_at)
                        values (:id, :centre, :community, 1, :today,
                                '{"description": [], "assets": [], "needs": [], "gifts": 0, "all": 0, "fresh": 0}',
                                'Jest co robić.', 'Robimy.', 'APPROVED', :by, :now, :by, :now)
                        """)
                        .param("id", id)
                        .param("centre", centre)
                        .param("community", community)
                        .param("today", LocalDate.now(clock))
                        .param("by", by)
                        .param("now", OffsetDateTime.now(clock))
                        .update());
        return id;
    }

    public String username(UUID account) {
        return jdbc.sql("select username from account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
    }

    /** What those people may sign in with. */
    public void password(String password, UUID... accounts) {
        String hash = new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(password);
        for (UUID account : accounts) {
            jdbc.sql("update account set password_hash = :hash where id = :id")
                    .param("hash", hash)
                    .param("id", account)
                    .update();
        }
    }

    /** What the person was told, by kind, oldest first. */
    public List<String> told(UUID account) {
        return new ArrayList<>(Acting.as(
                account,
                Set.of(),
                () -> transaction.execute(status -> jdbc.sql(
                                "select kind from notification where account_id = :account order by created_at, id")
                        .param("account", account)
                        .query(String.class)
                        .list())));
    }

    /** Signed in as that account. */
    public static RequestPostProcessor as(UUID account) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of()));
    }

    /** Work in the reach of one centre, in one transaction. */
    public <T> T in(UUID centre, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Acting.in(Set.of(centre), () -> transaction.execute(status -> work.call()));
    }

    public List<String> column(UUID centre, String query) {
        return new ArrayList<>(
                in(centre, () -> jdbc.sql(query).query(String.class).list()));
    }
}
