-- What a centre tells about itself; none of it is needed to start.
alter table centre
    add column county_rights boolean not null default false, -- a city with county rights
    add column staff         integer check (staff between 0 and 100000),
    add column head_title    text not null default 'DIRECTOR' check (head_title in ('DIRECTOR', 'MANAGER')),
    add column mayor_title   text check (mayor_title in ('WOJT', 'BURMISTRZ', 'PREZYDENT')),
    add column council       text check (council <> ''),
    add column controller    text check (controller <> ''),
    add column dpo_contact   text check (dpo_contact <> ''),
    add column letterhead    text check (letterhead <> ''),
    add column started_at    timestamptz,                    -- the first steps are behind the centre
    add column started_by    uuid references account (id);
create index centre_started_by on centre (started_by) where started_by is not null;

-- The municipalities of the official register, as somebody imported it last; of the whole installation.
create table terc_unit (
    code        text primary key check (code ~ '^[0-9]{6}[123]$'),
    name        text not null check (name <> ''),
    plain_name  text not null,
    county      text not null check (county <> ''),
    voivodeship text not null check (voivodeship <> ''),
    as_of       date not null
);
create index terc_unit_by_name on terc_unit (plain_name);
