create table community (
    id          uuid primary key,
    centre_id   uuid not null references centre (id),
    name        text not null check (name <> ''),
    name_key    bytea not null,                -- ICU sort key of the name: keyset pages in Polish order
    plain_name  text not null,                 -- small letters without diacritics, for searching
    type        text not null check (type in ('TERRITORIAL', 'CATEGORICAL')),
    description text check (description <> ''),
    started_on  date,
    ended_on    date,
    created_at  timestamptz not null,
    version     integer not null,
    unique (centre_id, id),
    check (ended_on >= started_on)
);
create unique index community_once on community (centre_id, lower(name));
create index community_by_name on community (centre_id, name_key, id);
alter table community enable row level security, force row level security;
create policy reach on community using (centre_id = any ((select osl_centres())::uuid[]));

-- Who works with the community; one of them leads.
create table community_member (
    id           uuid primary key,
    centre_id    uuid not null,
    community_id uuid not null,
    account_id   uuid not null references account (id),
    lead         boolean not null,
    valid_from   date not null,
    valid_to     date,
    foreign key (centre_id, community_id) references community (centre_id, id),
    check (valid_to >= valid_from)
);
create unique index community_member_once on community_member (centre_id, community_id, account_id) where valid_to is null;
create unique index community_lead_once on community_member (centre_id, community_id) where lead and valid_to is null;
create index community_member_of_community on community_member (centre_id, community_id);
create index community_member_account on community_member (account_id);
create index community_member_of_account on community_member (centre_id, account_id);
alter table community_member enable row level security, force row level security;
create policy reach on community_member using (centre_id = any ((select osl_centres())::uuid[]));
