-- Which resource could answer which need, what was supposed, tried and found.
create table asset_need_link (
    id          uuid primary key,
    centre_id   uuid not null,
    asset_id    uuid not null,
    need_id     uuid not null,
    strength    smallint not null check (strength between 1 and 3),
    hypothesis  text check (hypothesis <> ''),
    tried_on    date,
    verdict     text check (verdict in ('WORKED', 'WORKED_IN_PART', 'DID_NOT_WORK')),
    result      text check (result <> ''),
    created_by  uuid not null references account (id),
    created_at  timestamptz not null,
    removed_at  timestamptz,
    removed_by  uuid references account (id),
    version     integer not null default 0,
    foreign key (centre_id, asset_id) references asset (centre_id, id),
    foreign key (centre_id, need_id) references need (centre_id, id),
    check (tried_on is not null or (verdict is null and result is null)),
    check ((removed_at is null) = (removed_by is null))
);
create unique index asset_need_link_once on asset_need_link (centre_id, asset_id, need_id) where removed_at is null;
create index asset_need_link_asset on asset_need_link (centre_id, asset_id);
create index asset_need_link_need on asset_need_link (centre_id, need_id);
create index asset_need_link_creator on asset_need_link (created_by);
create index asset_need_link_remover on asset_need_link (removed_by);
alter table asset_need_link enable row level security, force row level security;
create policy reach on asset_need_link using (centre_id = any ((select osl_centres())::uuid[]));
