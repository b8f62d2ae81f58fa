-- The centre's own list of districts, estates and villages, how many people live there, and which communities lie where.
create table district (
    id         uuid primary key,
    centre_id  uuid not null references centre (id),
    name       text not null check (name <> ''),
    name_key   bytea not null,
    kind       text not null check (kind in ('DISTRICT', 'ESTATE', 'VILLAGE')),
    created_at timestamptz not null,
    removed_at timestamptz,
    version    integer not null default 0,
    unique (centre_id, id)
);
create unique index district_once on district (centre_id, lower(name)) where removed_at is null;
create index district_by_name on district (centre_id, name_key, id);
alter table district enable row level security, force row level security;
create policy reach on district using (centre_id = any ((select osl_centres())::uuid[]));

create table district_inhabitants (
    centre_id   uuid not null,
    district_id uuid not null,
    as_of       date not null check (as_of >= date '1900-01-01'),
    inhabitants integer not null check (inhabitants between 1 and 40000000),
    recorded_at timestamptz not null,
    recorded_by uuid references account (id),
    primary key (centre_id, district_id, as_of),
    foreign key (centre_id, district_id) references district (centre_id, id)
);
create index district_inhabitants_recorded_by on district_inhabitants (recorded_by) where recorded_by is not null;
alter table district_inhabitants enable row level security, force row level security;
create policy reach on district_inhabitants using (centre_id = any ((select osl_centres())::uuid[]));

create table community_district (
    centre_id    uuid not null,
    community_id uuid not null,
    district_id  uuid not null,
    whole        boolean not null,             -- takes in all of the district
    primary key (centre_id, community_id, district_id),
    foreign key (centre_id, community_id) references community (centre_id, id),
    foreign key (centre_id, district_id) references district (centre_id, id)
);
create index community_district_of_district on community_district (centre_id, district_id);
alter table community_district enable row level security, force row level security;
create policy reach on community_district using (centre_id = any ((select osl_centres())::uuid[]));

alter table community add column reaches_beyond boolean not null default false; -- beyond the municipality
