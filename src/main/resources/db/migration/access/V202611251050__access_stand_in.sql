-- Who does somebody's work while they are away. Asked of at each request by its days, so that it ends by itself.
create table stand_in (
    id            uuid primary key,
    centre_id     uuid not null,
    work          text not null check (work in ('FIELD', 'MENTORING', 'COACHING', 'SUPERVISING')),
    absent_id     uuid not null references account (id),
    substitute_id uuid not null references account (id),
    community_id  uuid,                       -- null: everything this person does there
    valid_from    date not null,
    valid_to      date not null,
    note          text check (note <> ''),
    made_by       uuid not null references account (id),
    made_at       timestamptz not null,
    ended_by      uuid references account (id),
    ended_at      timestamptz,
    version       integer not null default 0,
    unique (centre_id, id),
    check (absent_id <> substitute_id),
    check (valid_to between valid_from and valid_from + 366),
    check (community_id is null or work = 'FIELD'),
    check ((ended_at is null) = (ended_by is null))
);
create index stand_in_of_centre on stand_in (centre_id, valid_to desc, id);
create index stand_in_substitute on stand_in (substitute_id, valid_to);
create index stand_in_absent on stand_in (absent_id);
create index stand_in_made_by on stand_in (made_by);
create index stand_in_ended_by on stand_in (ended_by);
alter table stand_in enable row level security, force row level security;
-- As with memberships: a substitute finds it before any reach is known, because the reach follows from it.
create policy own on stand_in for select using (substitute_id = (select osl_account()));
create policy reach on stand_in using (centre_id = any ((select osl_centres())::uuid[]));
