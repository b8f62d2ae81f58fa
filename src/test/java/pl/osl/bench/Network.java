package pl.osl.bench;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Five hundred centres with a million entries of five years: a tenth of them in the biggest centre, 800 in the middle
 * one. Written by the superuser, whom neither policies nor triggers of foreign keys slow down.
 */
record Network(JdbcClient superuser) {

    static final int CENTRES = 500;
    private static final int BIGGEST = 100_000;

    void fill() {
        superuser.sql("set session_replication_role = replica").update();
        superuser.sql("""
                insert into centre (id, joined_on, created_at)
                select uuidv7(), current_date, now() from generate_series(1, :centres) n
                """).param("centres", CENTRES).update();
        superuser.sql("""
                insert into centre_identity (id, centre_id, valid_from, name, short_name, kind, voivodeship, recorded_at)
                select uuidv7(), id, date '1900-01-01', 'OPS ' || n, 'OPS ' || n, 'OPS', 'śląskie', now()
                  from (select id, row_number() over (order by id) as n from centre) c
                """).update();
        superuser.sql("""
                create table bench_centre as
                select id, cast(:biggest * n ^ -0.87 as integer) as entries, 2 + 38 / n as people, 4 + 56 / n as communities
                  from (select id, row_number() over (order by id) as n from centre) c
                """).param("biggest", BIGGEST).update();
        superuser.sql("""
                create table bench_person as
                select uuidv7() as id, c.id as centre_id, n from bench_centre c, generate_series(1, people) n
                """).update();
        superuser.sql("""
                insert into account (id, username, name, created_at)
                select id, 'osoba.' || id, 'Osoba ' || n, now() from bench_person
                """).update();
        superuser.sql("""
                insert into membership (id, centre_id, account_id, role, valid_from, given_at)
                select uuidv7(), centre_id, id, 'ORGANIZER', current_date - 2000, now() from bench_person
                """).update();
        superuser.sql("""
                insert into community (id, centre_id, name, name_key, plain_name, type, created_at, version)
                select uuidv7(), c.id, 'Dzielnica ' || n, decode(lpad(n::text, 4, '0'), 'hex'), 'dzielnica ' || n,
                       'TERRITORIAL', now(), 0
                  from bench_centre c, generate_series(1, communities) n
                """).update();
        superuser.sql("""
                insert into community_member (id, centre_id, community_id, account_id, lead, valid_from)
                select uuidv7(), k.centre_id, k.id, p.id, true, current_date - 2000
                  from (select *, row_number() over (partition by centre_id order by id) as r from community) k
                  join bench_centre c on c.id = k.centre_id
                  join bench_person p on p.centre_id = k.centre_id and p.n = 1 + k.r % c.people
                """).update();
        entries();
        superuser.sql("vacuum analyze").update();
    }

    private void entries() {
        superuser.sql("""
                insert into activity (id, centre_id, author_id, title, kind, role, held_on, minutes, concerns, who_led,
                                      present, note, plain, created_at, withdrawn_at, withdrawn_by, withdrawal_reason, version)
                select uuidv7(), centre_id, author, 'Spotkanie o boisku ' || n,
                       (array['CONVERSATION', 'FIELD_WALK', 'WORKING_MEETING', 'GROUP_SESSION', 'EVENT'])[1 + (5 * a)::int % 5],
                       (array['ANIMATOR', 'NETWORKER', 'POLICY_MAKER'])[1 + (3 * b)::int % 3],
                       held_on, 15 + (200 * a)::int, case when b < 0.8 then 'COMMUNITY' when b < 0.9 then 'MUNICIPALITY' else 'CENTRE' end,
                       case when a < 0.3 then null when a < 0.6 then 'RESIDENTS' else 'ORGANIZER' end,
                       case when b < 0.3 then null else (40 * a)::int end,
                       repeat('Ustaliliśmy kolejne kroki z mieszkańcami. ', (6 * b)::int + 1),
                       'spotkanie o boisku ' || n, held_on, case when a < 0.02 then now() end,
                       case when a < 0.02 then author end, case when a < 0.02 then 'pomyłka' end, 0
                  from (select c.id as centre_id, i as n, random() as a, random() as b, p.id as author,
                               current_date - (1826 * random())::int as held_on
                          from bench_centre c, generate_series(1, c.entries) i, bench_person p
                         where p.centre_id = c.id and p.n = 1 + i % c.people
                         order by held_on) e
                """).update();
        superuser.sql("""
                insert into activity_person (centre_id, activity_id, account_id, held_on, how, added_at)
                select centre_id, id, author_id, held_on, 'WROTE', created_at from activity
                """).update(); // what the trigger does, which is off while filling
        superuser.sql("""
                insert into activity_person (centre_id, activity_id, account_id, held_on, how, minutes, added_at)
                select t.centre_id, t.activity_id, p.id, t.held_on, 'NAMED', case when random() < 0.3 then 45 end, now()
                  from activity_person t
                  join bench_person w on w.id = t.account_id
                  join bench_centre c on c.id = t.centre_id
                  join bench_person p on p.centre_id = t.centre_id and p.n = 1 + w.n % c.people and p.id <> w.id
                 where random() < 0.15
                """).update();
        superuser.sql("""
                insert into activity_community (centre_id, activity_id, community_id)
                select a.centre_id, a.id, k.id
                  from (select *, row_number() over (partition by centre_id order by id) as r from activity
                         where concerns = 'COMMUNITY') a
                  join bench_centre c on c.id = a.centre_id
                  join (select *, row_number() over (partition by centre_id order by id) as r from community) k
                    on k.centre_id = a.centre_id and k.r = 1 + a.r % c.communities
                """).update();
    }

    /** By its size: 1 is the biggest. */
    UUID centre(int rank) {
        return superuser
                .sql("select id from bench_centre order by entries desc offset :before limit 1")
                .param("before", rank - 1)
                .query(UUID.class)
                .single();
    }

    UUID somebodyOf(UUID centre) {
        return superuser
                .sql("select id from bench_person where centre_id = :centre and n = 1")
                .param("centre", centre)
                .query(UUID.class)
                .single();
    }

    long entriesOf(UUID centre) {
        return superuser
                .sql("select count(*) from activity where centre_id = :centre")
                .param("centre", centre)
                .query(Long.class)
                .single();
    }
}
