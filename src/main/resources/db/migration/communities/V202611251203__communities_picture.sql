-- "Jak było, jak jest": the same five statements about a community, rated on several days.
create table community_picture (
    id           uuid primary key,
    centre_id    uuid not null,
    community_id uuid not null,
    stage        text not null check (stage in ('START', 'AFTER_DIAGNOSIS', 'LATER')),
    rated_on     date not null check (rated_on >= date '1990-01-01'),
    potential    smallint check (potential between 1 and 5),
    needs        smallint check (needs between 1 and 5),
    influence    smallint check (influence between 1 and 5),
    cooperation  smallint check (cooperation between 1 and 5),
    durability   smallint check (durability between 1 and 5),
    learned      text check (learned <> ''),
    surprised    text check (surprised <> ''),
    recorded_at  timestamptz not null,
    recorded_by  uuid not null references account (id),
    removed_at   timestamptz,
    version      integer not null default 0,
    foreign key (centre_id, community_id) references community (centre_id, id),
    check (num_nonnulls(potential, needs, influence, cooperation, durability) > 0)
);
create unique index community_picture_once on community_picture (centre_id, community_id, rated_on) where removed_at is null;
create index community_picture_of_community on community_picture (centre_id, community_id);
create index community_picture_recorded_by on community_picture (recorded_by);
alter table community_picture enable row level security, force row level security;
create policy reach on community_picture using (centre_id = any ((select osl_centres())::uuid[]));
