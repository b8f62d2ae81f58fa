-- What a group runs for a time: a volunteer club its three programmes. For whom is said of the programme, never of a person.
create table group_programme (
    id              uuid primary key,
    centre_id       uuid not null,
    group_id        uuid not null,
    name            text not null check (name <> ''),
    for_whom        text check (for_whom <> ''),
    begun_on        date not null,             -- first day of the month or year where only that is known
    begun_precision text not null check (begun_precision in ('DAY', 'MONTH', 'YEAR')),
    ended_on        date,
    ended_precision text check (ended_precision in ('DAY', 'MONTH', 'YEAR')),
    recorded_by     uuid not null references account (id),
    recorded_at     timestamptz not null,
    removed_at      timestamptz,
    version         integer not null,
    foreign key (centre_id, group_id) references community_group (centre_id, id),
    check ((ended_on is null) = (ended_precision is null)),
    check (ended_on >= begun_on)
);
create index group_programme_of_group on group_programme (centre_id, group_id, begun_on);
create index group_programme_recorder on group_programme (recorded_by);
alter table group_programme enable row level security, force row level security;
create policy reach on group_programme using (centre_id = any ((select osl_centres())::uuid[]));

-- A name stands once in a community, and once among the centre's own groups.
create unique index community_group_once on community_group (centre_id, community_id, lower(name))
    nulls not distinct where withdrawn_at is null;
