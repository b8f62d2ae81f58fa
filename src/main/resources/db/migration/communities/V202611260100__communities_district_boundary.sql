-- Where a district lies: its outline as a GeoJSON geometry in degrees; null again where it was taken off.
create table district_boundary (
    centre_id   uuid not null,
    district_id uuid not null,
    outline     jsonb check (outline ->> 'type' in ('Polygon', 'MultiPolygon')),
    recorded_at timestamptz not null,
    recorded_by uuid references account (id),
    version     integer not null default 0,
    primary key (centre_id, district_id),
    foreign key (centre_id, district_id) references district (centre_id, id)
);
create index district_boundary_recorded_by on district_boundary (recorded_by) where recorded_by is not null;
alter table district_boundary enable row level security, force row level security;
create policy reach on district_boundary using (centre_id = any ((select osl_centres())::uuid[]));
