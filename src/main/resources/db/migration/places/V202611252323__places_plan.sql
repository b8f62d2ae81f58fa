-- A scanned plan of the place, one a centre, re-encoded; two points of it whose position is known lay it on the map.
create table map_plan (
    centre_id   uuid primary key references centre (id),
    picture     bytea not null,
    width       integer not null check (width > 0),
    height      integer not null check (height > 0),
    first_x     double precision,
    first_y     double precision,
    first_lat   double precision,
    first_lon   double precision,
    second_x    double precision,
    second_y    double precision,
    second_lat  double precision,
    second_lon  double precision,
    recorded_at timestamptz not null,
    recorded_by uuid references account (id),
    version     integer not null default 1,
    check (num_nulls(first_x, first_y, first_lat, first_lon, second_x, second_y, second_lat, second_lon) in (0, 8))
);
create index map_plan_recorded_by on map_plan (recorded_by) where recorded_by is not null;
alter table map_plan enable row level security, force row level security;
create policy reach on map_plan using (centre_id = any ((select osl_centres())::uuid[]));
