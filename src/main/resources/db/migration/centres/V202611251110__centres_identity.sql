-- What a centre is called, what kind it is and which municipalities it serves, each from a day on: papers keep the name
-- of their day. The row that begins on 1 January 1900 holds "since always". A row is withdrawn, never deleted.
create table centre_identity (
    id           uuid primary key,
    centre_id    uuid not null references centre (id),
    valid_from   date not null check (valid_from >= date '1900-01-01'),
    name         text not null check (name <> ''),
    short_name   text not null check (short_name <> ''),
    kind         text not null check (kind in ('OPS', 'MOPS', 'GOPS', 'MGOPS', 'CUS', 'OTHER')),
    voivodeship  text check (voivodeship <> ''),
    basis        text check (basis <> ''),      -- the resolution or order that it rests on
    recorded_at  timestamptz not null,
    recorded_by  uuid references account (id),
    withdrawn_at timestamptz,
    withdrawn_by uuid references account (id),
    version      integer not null default 0,
    unique (centre_id, id),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index centre_identity_once on centre_identity (centre_id, valid_from) where withdrawn_at is null;
create index centre_identity_recorded_by on centre_identity (recorded_by) where recorded_by is not null;
create index centre_identity_withdrawn_by on centre_identity (withdrawn_by) where withdrawn_by is not null;
alter table centre_identity enable row level security, force row level security;
create policy reach on centre_identity using (centre_id = any ((select osl_centres())::uuid[]));

-- The municipalities of an identity in the order in which they are named; a centre of social services may serve several.
create table centre_gmina (
    centre_id   uuid not null,
    identity_id uuid not null,
    position    integer not null check (position >= 0),
    name        text not null check (name <> ''),
    terc        text check (terc ~ '^[0-9]{6}[123]$'),
    primary key (identity_id, position),
    foreign key (centre_id, identity_id) references centre_identity (centre_id, id)
);
create index centre_gmina_of_identity on centre_gmina (centre_id, identity_id);
alter table centre_gmina enable row level security, force row level security;
create policy reach on centre_gmina using (centre_id = any ((select osl_centres())::uuid[]));

-- How many people live in what the centre serves, as counted for a day: gives the size class of that time.
create table centre_inhabitants (
    centre_id   uuid not null references centre (id),
    as_of       date not null check (as_of >= date '1900-01-01'),
    inhabitants integer not null check (inhabitants between 1 and 40000000),
    source      text check (source <> ''),
    recorded_at timestamptz not null,
    recorded_by uuid references account (id),
    primary key (centre_id, as_of)
);
create index centre_inhabitants_recorded_by on centre_inhabitants (recorded_by) where recorded_by is not null;
alter table centre_inhabitants enable row level security, force row level security;
create policy reach on centre_inhabitants using (centre_id = any ((select osl_centres())::uuid[]));

-- What was known so far is carried over; the owner passes the walls only while they are not forced.
alter table centre no force row level security;
alter table centre_identity no force row level security;
alter table centre_gmina no force row level security;
alter table centre_inhabitants no force row level security;
insert into centre_identity (id, centre_id, valid_from, name, short_name, kind, voivodeship, recorded_at)
select uuidv7(), id, date '1900-01-01', name, short_name, kind, voivodeship, created_at from centre;
insert into centre_gmina (centre_id, identity_id, position, name)
select c.id, i.id, 0, c.municipality from centre c join centre_identity i on i.centre_id = c.id;
insert into centre_inhabitants (centre_id, as_of, inhabitants, recorded_at)
select id, (created_at at time zone 'Europe/Warsaw')::date, inhabitants, created_at from centre where inhabitants is not null;
alter table centre force row level security;
alter table centre_identity force row level security;
alter table centre_gmina force row level security;
alter table centre_inhabitants force row level security;

alter table centre
    drop column name, drop column short_name, drop column kind, drop column municipality, drop column voivodeship,
    drop column inhabitants;

-- Every centre of the present reach as it was on a day; before its first day it is what it was first.
create function centre_on(day date)
    returns table (id uuid, identity_id uuid, valid_from date, name text, short_name text, kind text, voivodeship text,
                   municipality text)
    language sql stable
begin atomic
    select c.id, i.id, i.valid_from, i.name, i.short_name, i.kind, i.voivodeship,
           (select string_agg(g.name, ', ' order by g.position) from centre_gmina g
             where g.centre_id = i.centre_id and g.identity_id = i.id)
      from centre c
     cross join lateral (select x.* from centre_identity x
                          where x.centre_id = c.id and x.withdrawn_at is null
                          order by x.valid_from <= day desc,
                                   case when x.valid_from <= day then x.valid_from end desc,
                                   x.valid_from
                          limit 1) i;
end;
