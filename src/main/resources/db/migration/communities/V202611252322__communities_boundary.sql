-- Where a community is drawn: its outline as a GeoJSON geometry in degrees, and where its map begins. Both may be missing.
create table community_boundary (
    centre_id    uuid not null,
    community_id uuid not null,
    outline      jsonb check (outline ->> 'type' in ('Polygon', 'MultiPolygon')),
    place        text check (place <> ''),
    lat          double precision check (lat between 48 and 56),
    lon          double precision check (lon between 13 and 25),
    recorded_at  timestamptz not null,
    recorded_by  uuid references account (id),
    version      integer not null default 0,
    primary key (centre_id, community_id),
    foreign key (centre_id, community_id) references community (centre_id, id),
    check ((lat is null) = (lon is null))
);
create index community_boundary_recorded_by on community_boundary (recorded_by) where recorded_by is not null;
alter table community_boundary enable row level security, force row level security;
create policy reach on community_boundary using (centre_id = any ((select osl_centres())::uuid[]));
