-- Accounts belong to people, not to centres: the same mentor works for several.
create table account (
    id            uuid primary key,
    username      text not null unique check (username = lower(username) and username <> ''),
    name          text not null check (name <> ''),
    email         text,
    password_hash text,                       -- null until the invitation has been taken up
    person_form   text not null default 'NEUTRAL' check (person_form in ('FEMININE', 'MASCULINE', 'NEUTRAL')),
    language      text not null default 'pl' check (language in ('pl', 'en')),
    theme         text not null default 'AUTO' check (theme in ('AUTO', 'LIGHT', 'DARK')),
    installation  boolean not null default false,
    created_at    timestamptz not null,
    closed_at     timestamptz,
    version       integer not null default 0
);

-- A role in a centre or for it, with dates. Rows are ended, never deleted.
create table membership (
    id         uuid primary key,
    centre_id  uuid not null,
    account_id uuid not null references account (id),
    role       text not null check (role in ('DIRECTOR', 'COORDINATOR', 'ORGANIZER', 'ADMIN', 'DPO', 'MENTOR', 'COACH',
                                             'SUPERVISOR', 'SW_SUPERVISOR', 'NETWORK')),
    valid_from date not null,
    valid_to   date,
    given_by   uuid references account (id),
    given_at   timestamptz not null,
    ended_by   uuid references account (id),
    ended_at   timestamptz,
    version    integer not null default 0,
    unique (centre_id, id),
    check (valid_to is null or valid_to >= valid_from)
);
create unique index membership_once on membership (centre_id, account_id, role) where ended_at is null;
create index membership_of_account on membership (account_id);
alter table membership enable row level security, force row level security;
-- Two policies: a person finds their own roles before any reach is known; a centre finds its people.
create policy own on membership for select using (account_id = (select osl_account()));
create policy reach on membership using (centre_id = any ((select osl_centres())::uuid[]));

-- For whom a mentor or coach works in that centre.
create table assignment (
    id            uuid primary key,
    centre_id     uuid not null,
    membership_id uuid not null,
    supporter_id  uuid not null references account (id),
    person_id     uuid not null references account (id),
    given_at      timestamptz not null,
    ended_at      timestamptz,
    foreign key (centre_id, membership_id) references membership (centre_id, id)
);
create unique index assignment_once on assignment (centre_id, membership_id, person_id) where ended_at is null;
create index assignment_of_supporter on assignment (supporter_id);
create index assignment_of_person on assignment (person_id);
alter table assignment enable row level security, force row level security;
create policy own on assignment for select using (supporter_id = (select osl_account()));
create policy reach on assignment using (centre_id = any ((select osl_centres())::uuid[]));
