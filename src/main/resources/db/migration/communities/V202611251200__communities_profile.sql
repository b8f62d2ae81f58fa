-- What is said of a community beyond its name, and taking it off the lists without losing it.
alter table community
    add column category_trait     text check (category_trait <> ''),
    add column why_chosen         text check (why_chosen <> ''),
    add column boundary           text check (boundary <> ''),
    add column location           text check (location <> ''),
    add column space              text check (space <> ''),
    add column nature             text check (nature <> ''),
    add column economy            text check (economy <> ''),
    add column features           text check (features <> ''),
    add column difficult          boolean not null default false,
    add column started_before_osl boolean not null default false,
    add column withdrawn_at       timestamptz,
    add column withdrawn_by       uuid references account (id),
    add column withdrawn_reason   text check (withdrawn_reason <> ''),
    add check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null));
create index community_withdrawn_by on community (withdrawn_by) where withdrawn_by is not null;

-- How many people it has, as counted for a day.
create table community_population (
    centre_id    uuid not null,
    community_id uuid not null,
    as_of        date not null check (as_of >= date '1900-01-01'),
    people       integer not null check (people between 1 and 40000000),
    source       text check (source <> ''),
    recorded_at  timestamptz not null,
    recorded_by  uuid references account (id),
    primary key (centre_id, community_id, as_of),
    foreign key (centre_id, community_id) references community (centre_id, id)
);
create index community_population_recorded_by on community_population (recorded_by) where recorded_by is not null;
alter table community_population enable row level security, force row level security;
create policy reach on community_population using (centre_id = any ((select osl_centres())::uuid[]));
