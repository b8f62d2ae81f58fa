-- Checks of resources on the ground. Nothing is overwritten: an undone check stays, so that the freshness of any day can
-- be told again.
create table asset_check (
    id          uuid primary key,
    centre_id   uuid not null,
    asset_id    uuid not null,
    outcome     text not null check (outcome in ('STILL_THERE', 'CHANGED', 'GONE')),
    method      text not null check (method in ('VISIT', 'PHONE', 'MAIL', 'FROM_PARTNER', 'FROM_RESIDENT', 'WEB')),
    checked_on  date not null check (checked_on >= date '1990-01-01'),
    checked_by  uuid not null references account (id),
    note        text check (note <> ''),
    recorded_at timestamptz not null,
    instead_of  uuid,
    undone_at   timestamptz,
    undone_by   uuid references account (id),
    unique (centre_id, id),
    foreign key (centre_id, asset_id) references asset (centre_id, id),
    foreign key (centre_id, instead_of) references asset_check (centre_id, id),
    check ((undone_at is null) = (undone_by is null))
);
create index asset_check_of on asset_check (centre_id, asset_id, checked_on desc, recorded_at desc) where undone_at is null;
create index asset_check_of_all on asset_check (centre_id, asset_id);
create index asset_check_checker on asset_check (checked_by);
create index asset_check_undoer on asset_check (undone_by);
create index asset_check_instead on asset_check (centre_id, instead_of);
alter table asset_check enable row level security, force row level security;
create policy reach on asset_check using (centre_id = any ((select osl_centres())::uuid[]));

-- How often the centre checks: in months. No row means the usual 6, 12 and 24.
create table map_pace (
    centre_id    uuid primary key references centre (id),
    people       smallint not null check (people between 1 and 60),
    institutions smallint not null check (institutions between 1 and 60),
    places       smallint not null check (places between 1 and 60),
    changed_by   uuid not null references account (id),
    changed_at   timestamptz not null
);
create index map_pace_changer on map_pace (changed_by);
alter table map_pace enable row level security, force row level security;
create policy reach on map_pace using (centre_id = any ((select osl_centres())::uuid[]));
