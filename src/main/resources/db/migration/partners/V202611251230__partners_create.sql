create table partner (
    id                uuid primary key,
    centre_id         uuid not null references centre (id),
    name              text not null check (name <> ''),
    name_key          bytea not null,          -- ICU sort key of the name: keyset pages in Polish order
    plain_name        text not null,           -- small letters without diacritics, for comparing
    plain             text not null,           -- the same of everything one may search for
    sector            text not null check (sector in ('PUBLIC', 'NGO', 'CHURCH', 'BUSINESS', 'INFORMAL_GROUP',
                                                      'SOCIAL_ECONOMY', 'MEDIA', 'INDIVIDUAL')),
    kind              text check (kind in ('SCHOOL', 'PRESCHOOL', 'LIBRARY', 'CULTURE', 'SPORT', 'HEALTH', 'POLICE',
                                           'FIRE_BRIGADE', 'OFFICE', 'COUNCIL', 'LABOUR_OFFICE', 'CARE', 'HOUSING',
                                           'ASSOCIATION', 'FOUNDATION', 'CLUB', 'RURAL_WOMEN', 'PARISH', 'COMPANY',
                                           'SOCIAL_COOPERATIVE', 'PRESS', 'OTHER')),
    regon             text check (regon ~ '^([0-9]{9}|[0-9]{14})$'),
    krs               text check (krs ~ '^[0-9]{10}$'),
    nip               text check (nip ~ '^[0-9]{10}$'),
    address           text check (address <> ''),
    areas             text check (areas <> ''),
    state             text not null check (state in ('ACTIVE', 'DORMANT', 'ENDED')),
    owner_id          uuid references account (id),
    created_by        uuid not null references account (id),
    created_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawn_by      uuid references account (id),
    withdrawal_reason text check (withdrawal_reason <> ''),
    merged_into_id    uuid,
    version           integer not null,
    unique (centre_id, id),
    foreign key (centre_id, merged_into_id) references partner (centre_id, id),
    check (merged_into_id <> id),
    check (merged_into_id is null or withdrawn_at is not null),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check (sector not in ('INDIVIDUAL', 'INFORMAL_GROUP') or (regon is null and krs is null and nip is null))
);
create index partner_by_name on partner (centre_id, name_key, id) where withdrawn_at is null;
create index partner_withdrawn on partner (centre_id, name_key, id) where withdrawn_at is not null;
create index partner_owner on partner (owner_id);
create index partner_creator on partner (created_by);
create index partner_withdrawer on partner (withdrawn_by);
create index partner_merged on partner (centre_id, merged_into_id);
alter table partner enable row level security, force row level security;
create policy reach on partner using (centre_id = any ((select osl_centres())::uuid[]));

-- Whom one asks for there, in their public role and by what the office gives. Removed for good when it ends.
create table partner_contact (
    id         uuid primary key,
    centre_id  uuid not null,
    partner_id uuid not null,
    name       text not null check (name <> ''),
    function   text not null check (function <> ''),
    phone      text check (phone <> ''),
    email      text check (email <> ''),
    added_at   timestamptz not null,
    foreign key (centre_id, partner_id) references partner (centre_id, id)
);
create index partner_contact_of on partner_contact (centre_id, partner_id);
create unique index partner_contact_once on partner_contact (centre_id, partner_id, lower(name), lower(function));
alter table partner_contact enable row level security, force row level security;
create policy reach on partner_contact using (centre_id = any ((select osl_centres())::uuid[]));
