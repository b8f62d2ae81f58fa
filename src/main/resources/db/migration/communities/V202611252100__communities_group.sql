-- Groups, clubs and day-rooms of a community, or of the centre itself where community_id is null; one may belong under
-- another. Nobody's name stands here: for whom says it of the group, never of a person.
create table community_group (
    id                uuid primary key,
    centre_id         uuid not null references centre (id),
    community_id      uuid,
    parent_id         uuid,
    name              text not null check (name <> ''),
    name_key          bytea not null,          -- ICU sort key of the name: keyset pages in Polish order
    plain_name        text not null,           -- small letters without diacritics, for searching
    kind              text not null check (kind in ('KIS', 'SENIORS', 'VOLUNTEERS', 'SELF_HELP', 'SUPPORT', 'CIVIC',
                                                    'INFORMAL', 'DAY_ROOM')),
    for_whom          text check (for_whom <> ''),
    founded_on        date,                    -- first day of the month or year where only that is known
    founded_precision text check (founded_precision in ('DAY', 'MONTH', 'YEAR')),
    rhythm            text check (rhythm <> ''),
    led_by            text check (led_by in ('RESIDENTS', 'JOINTLY', 'STAFF')),
    size_band         text check (size_band in ('UP_TO_5', 'UP_TO_10', 'UP_TO_20', 'UP_TO_50', 'OVER_50')),
    state             text not null check (state in ('ACTIVE', 'PAUSED', 'ENDED')),
    ended_on          date,
    created_by        uuid not null references account (id),
    created_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawn_by      uuid references account (id),
    withdrawal_reason text check (withdrawal_reason <> ''),
    version           integer not null,
    unique (centre_id, id),
    foreign key (centre_id, community_id) references community (centre_id, id),
    foreign key (centre_id, parent_id) references community_group (centre_id, id),
    check (parent_id <> id),
    check ((founded_on is null) = (founded_precision is null)),
    check (ended_on >= founded_on),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index community_group_by_name on community_group (centre_id, name_key, id);
create index community_group_of_community on community_group (centre_id, community_id);
create index community_group_parent on community_group (centre_id, parent_id);
create index community_group_creator on community_group (created_by);
create index community_group_withdrawer on community_group (withdrawn_by);
alter table community_group enable row level security, force row level security;
create policy reach on community_group using (centre_id = any ((select osl_centres())::uuid[]));
