-- How an initiative went: each move with its day and reason, never changed afterwards.
create table initiative_move (
    id            uuid primary key,
    centre_id     uuid not null,
    initiative_id uuid not null,
    state_from    text not null,
    state_to      text not null check (state_to <> state_from),
    moved_on      date not null,
    reason        text not null check (reason <> ''),
    recorded_at   timestamptz not null,
    recorded_by   uuid not null references account (id),
    foreign key (centre_id, initiative_id) references initiative (centre_id, id)
);
create index initiative_move_of_initiative on initiative_move (centre_id, initiative_id, recorded_at);
create index initiative_move_recorder on initiative_move (recorded_by);
alter table initiative_move enable row level security, force row level security;
create policy reach on initiative_move using (centre_id = any ((select osl_centres())::uuid[]));
revoke update, delete, truncate on initiative_move from ${working_role};

-- Money residents applied for and got, in złoty. No sum got means that the answer is not known yet; nothing got is 0.
create table initiative_money (
    id             uuid primary key,
    centre_id      uuid not null,
    initiative_id  uuid not null,
    source         text not null check (source in ('GMINA', 'VOIVODESHIP', 'MINISTRY', 'EU', 'OTHER')),
    applied        numeric(12, 2) check (applied > 0),
    got            numeric(12, 2) check (got >= 0),
    told_on        date not null,              -- first day of the month or year where only that is known
    told_precision text not null check (told_precision in ('DAY', 'MONTH', 'YEAR')),
    purpose        text check (purpose <> ''),
    recorded_by    uuid not null references account (id),
    recorded_at    timestamptz not null,
    removed_at     timestamptz,
    version        integer not null,
    foreign key (centre_id, initiative_id) references initiative (centre_id, id),
    check (applied is not null or got is not null)
);
create index initiative_money_of_initiative on initiative_money (centre_id, initiative_id, told_on);
create index initiative_money_recorder on initiative_money (recorded_by);
alter table initiative_money enable row level security, force row level security;
create policy reach on initiative_money using (centre_id = any ((select osl_centres())::uuid[]));

-- An initiative that comes back year after year is an event.
alter table initiative
    add column event_name   text check (event_name <> ''),
    add column event_rhythm text check (event_rhythm <> ''),
    add column event_since  date,
    add check ((event_name is null) = (event_since is null));
create unique index initiative_once on initiative (centre_id, community_id, lower(title)) where withdrawn_at is null;
