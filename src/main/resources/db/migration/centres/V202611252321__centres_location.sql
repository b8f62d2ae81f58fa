-- Where a centre lies: maps begin there and nearer places are found first.
create table centre_location (
    centre_id   uuid primary key references centre (id),
    place       text check (place <> ''),
    lat         double precision not null check (lat between 48 and 56),
    lon         double precision not null check (lon between 13 and 25),
    recorded_at timestamptz not null,
    recorded_by uuid references account (id),
    version     integer not null default 0
);
create index centre_location_recorded_by on centre_location (recorded_by) where recorded_by is not null;
alter table centre_location enable row level security, force row level security;
create policy reach on centre_location using (centre_id = any ((select osl_centres())::uuid[]));
