-- A resource of a community: a place, a group, an institution or what somebody can do. What a person can do is a gift:
-- it is seen by the team alone. People whose kind nobody told yet are taken for a gift, so that nothing is shown too early.
create table asset (
    id                uuid primary key,
    centre_id         uuid not null references centre (id),
    community_id      uuid not null,
    name              text not null check (name <> ''),
    name_key          bytea not null,
    plain             text not null,
    category          text not null check (category in ('PUBLIC_BODY', 'NGO', 'BUSINESS', 'MATERIAL', 'HUMAN')),
    kind              text check (kind in ('GIFT', 'GROUP', 'ASSOCIATION', 'INITIATIVE', 'INSTITUTION', 'PLACE', 'ECONOMIC',
                                           'CULTURE', 'CHANNEL')),
    gift              boolean not null generated always as (coalesce(kind = 'GIFT', category = 'HUMAN')) stored,
    pace              text not null generated always as (
                          case when kind in ('GIFT', 'GROUP', 'INITIATIVE') then 'PEOPLE'
                               when kind in ('PLACE', 'CULTURE') then 'PLACES'
                               when kind is not null then 'INSTITUTIONS'
                               when category = 'HUMAN' then 'PEOPLE'
                               when category = 'MATERIAL' then 'PLACES'
                               else 'INSTITUTIONS' end) stored,
    offer             text check (offer <> ''),
    hours             text check (hours <> ''),
    cost              text check (cost <> ''),
    accessibility     text check (accessibility <> ''),
    use_level         text check (use_level in ('UNUSED', 'UNDERUSED', 'USED', 'OVERUSED')),
    willingness       text not null check (willingness in ('NOT_ASKED', 'NOT_NOW', 'MAY_BE_USED', 'INVITES')),
    open_now          boolean not null,
    visibility        text not null check (visibility in ('TEAM', 'CENTRE', 'PARTNERS', 'EVERYBODY')),
    partner_id        uuid,
    precision         text not null check (precision in ('POINT', 'STREET', 'DISTRICT', 'NOWHERE')),
    lat               double precision check (lat between 48.9 and 55.0),
    lon               double precision check (lon between 14.0 and 24.2),
    street            text check (street <> ''),
    district_id       uuid,
    outcome           text check (outcome in ('STILL_THERE', 'CHANGED', 'GONE')),   -- of the newest check that stands
    checked_on        date,
    checked_by        uuid references account (id),
    check_method      text,
    created_by        uuid not null references account (id),
    created_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawn_by      uuid references account (id),
    withdrawal_reason text check (withdrawal_reason <> ''),
    version           integer not null default 0,
    unique (centre_id, id),
    foreign key (centre_id, community_id) references community (centre_id, id),
    foreign key (centre_id, partner_id) references partner (centre_id, id),
    foreign key (centre_id, district_id) references district (centre_id, id),
    check (not coalesce(kind = 'GIFT', category = 'HUMAN') or (visibility = 'TEAM' and partner_id is null)),
    check ((precision = 'POINT') = (lat is not null)),
    check ((lat is null) = (lon is null)),
    check (precision <> 'STREET' or street is not null),
    check (precision <> 'DISTRICT' or district_id is not null),
    check ((outcome is null) = (checked_on is null)),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index asset_by_name on asset (centre_id, community_id, name_key, id) where withdrawn_at is null;
create index asset_withdrawn on asset (centre_id, community_id, name_key, id) where withdrawn_at is not null;
create index asset_of_community on asset (centre_id, community_id);
create index asset_partner on asset (centre_id, partner_id);
create index asset_district on asset (centre_id, district_id);
create index asset_checker on asset (checked_by);
create index asset_creator on asset (created_by);
create index asset_withdrawer on asset (withdrawn_by);
alter table asset enable row level security, force row level security;
create policy reach on asset using (centre_id = any ((select osl_centres())::uuid[]));

-- Whose gift it is, by consent. Deleted for good when the consent is taken back.
create table asset_person (
    centre_id    uuid not null,
    asset_id     uuid not null,
    name         text not null check (name <> ''),
    contact      text check (contact <> ''),
    consent_on   date not null,
    consent_how  text not null check (consent_how in ('WRITTEN', 'SPOKEN')),
    recorded_by  uuid not null references account (id),
    recorded_at  timestamptz not null,
    primary key (centre_id, asset_id),
    foreign key (centre_id, asset_id) references asset (centre_id, id)
);
create index asset_person_recorder on asset_person (recorded_by);
alter table asset_person enable row level security, force row level security;
create policy reach on asset_person using (centre_id = any ((select osl_centres())::uuid[]));
