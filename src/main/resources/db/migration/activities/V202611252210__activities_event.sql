-- What comes back year after year, such as a fair: each edition is an entry of the log that names it.
create table event (
    id                 uuid primary key,
    centre_id          uuid not null references centre (id),
    community_id       uuid,                   -- null where it is of the whole municipality
    name               text not null check (name <> ''),
    name_key           bytea not null,         -- ICU sort key of the name: keyset pages in Polish order
    plain_name         text not null,          -- small letters without diacritics, for searching
    rhythm             text check (rhythm <> ''),
    since_year         integer check (since_year between 1900 and 2200),
    state              text not null check (state in ('RUNNING', 'ENDED')),
    from_initiative_id uuid,
    created_by         uuid not null references account (id),
    created_at         timestamptz not null,
    version            integer not null default 0,
    unique (centre_id, id),
    foreign key (centre_id, community_id) references community (centre_id, id),
    foreign key (centre_id, from_initiative_id) references initiative (centre_id, id)
);
create unique index event_once on event (centre_id, community_id, lower(name)) nulls not distinct;
create index event_by_name on event (centre_id, name_key, id);
create index event_of_community on event (centre_id, community_id);
create index event_from_initiative on event (centre_id, from_initiative_id);
create index event_creator on event (created_by);
alter table event enable row level security, force row level security;
create policy reach on event using (centre_id = any ((select osl_centres())::uuid[]));

create table activity_event (
    centre_id   uuid not null,
    activity_id uuid not null,
    event_id    uuid not null,
    primary key (centre_id, activity_id),
    foreign key (centre_id, activity_id) references activity (centre_id, id),
    foreign key (centre_id, event_id) references event (centre_id, id)
);
create index activity_of_event on activity_event (centre_id, event_id, activity_id);
alter table activity_event enable row level security, force row level security;
create policy reach on activity_event using (centre_id = any ((select osl_centres())::uuid[]));
