create table partnership (
    id                uuid primary key,
    centre_id         uuid not null references centre (id),
    name              text not null check (name <> ''),
    name_key          bytea not null,          -- ICU sort key of the name: keyset pages in Polish order
    plain_name        text not null,           -- small letters without diacritics, for searching
    kind              text not null check (kind in ('PARTNERSHIP', 'COALITION', 'WORKING_GROUP')),
    goal              text check (goal <> ''),
    vision            text check (vision <> ''),
    territory         text check (territory <> ''),
    principles        text[] not null check (principles <@ array['OPENING', 'PARTNER_APPROACH', 'VOLUNTARINESS',
                                                                 'EQUALITY', 'RESIDENTS', 'CIVIC_INITIATIVES']),
    rhythm            text check (rhythm <> ''),
    state             text not null check (state in ('IDEA', 'TALKS', 'LETTER_OF_INTENT', 'AGREEMENT', 'ACTIVE',
                                                     'DORMANT', 'ENDED', 'FORMALISED')),
    owner_id          uuid references account (id),
    created_by        uuid not null references account (id),
    created_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawn_by      uuid references account (id),
    withdrawal_reason text check (withdrawal_reason <> ''),
    version           integer not null,
    unique (centre_id, id),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index partnership_by_name on partnership (centre_id, name_key, id);
create index partnership_owner on partnership (owner_id);
create index partnership_creator on partnership (created_by);
create index partnership_withdrawer on partnership (withdrawn_by);
alter table partnership enable row level security, force row level security;
create policy reach on partnership using (centre_id = any ((select osl_centres())::uuid[]));

-- From which day it stands where it stands.
create table partnership_move (
    id             uuid primary key,
    centre_id      uuid not null,
    partnership_id uuid not null,
    state          text not null check (state in ('IDEA', 'TALKS', 'LETTER_OF_INTENT', 'AGREEMENT', 'ACTIVE', 'DORMANT',
                                                  'ENDED', 'FORMALISED')),
    since          date not null,
    reason         text check (reason <> ''),
    moved_by       uuid not null references account (id),
    moved_at       timestamptz not null,
    foreign key (centre_id, partnership_id) references partnership (centre_id, id)
);
create index partnership_move_of on partnership_move (centre_id, partnership_id, since, id);
create index partnership_move_by on partnership_move (moved_by);
alter table partnership_move enable row level security, force row level security;
create policy reach on partnership_move using (centre_id = any ((select osl_centres())::uuid[]));

-- Who belongs to it; without a partner it is the centre itself.
create table partnership_member (
    id             uuid primary key,
    centre_id      uuid not null,
    partnership_id uuid not null,
    partner_id     uuid,
    role           text check (role <> ''),
    gives          text[] not null check (gives <@ array['MONEY', 'PLACE', 'PEOPLE', 'KNOWLEDGE', 'EQUIPMENT', 'CONTACTS']),
    joined_on      date not null,
    left_on        date,
    foreign key (centre_id, partnership_id) references partnership (centre_id, id),
    foreign key (centre_id, partner_id) references partner (centre_id, id),
    check (left_on >= joined_on)
);
create unique index partnership_member_once on partnership_member (centre_id, partnership_id, partner_id)
    nulls not distinct where left_on is null;
create index partnership_member_of on partnership_member (centre_id, partnership_id);
create index partnership_member_partner on partnership_member (centre_id, partner_id);
alter table partnership_member enable row level security, force row level security;
create policy reach on partnership_member using (centre_id = any ((select osl_centres())::uuid[]));

create table partnership_agreement (
    id             uuid primary key,
    centre_id      uuid not null,
    partnership_id uuid not null,
    kind           text not null check (kind in ('LETTER', 'CONTRACT')),
    number         text check (number <> ''),
    signed_on      date not null,
    valid_from     date not null,
    valid_to       date,
    added_at       timestamptz not null,
    foreign key (centre_id, partnership_id) references partnership (centre_id, id),
    check (valid_to >= valid_from)
);
create unique index partnership_agreement_once
    on partnership_agreement (centre_id, partnership_id, kind, signed_on, number) nulls not distinct;
create index partnership_agreement_end on partnership_agreement (centre_id, valid_to);
alter table partnership_agreement enable row level security, force row level security;
create policy reach on partnership_agreement using (centre_id = any ((select osl_centres())::uuid[]));

-- The yearly look back of the members.
create table partnership_review (
    centre_id      uuid not null,
    partnership_id uuid not null,
    year           integer not null check (year between 1990 and 2200),
    worked         text check (worked <> ''),
    next           text check (next <> ''),
    written_by     uuid not null references account (id),
    written_at     timestamptz not null,
    primary key (centre_id, partnership_id, year),
    foreign key (centre_id, partnership_id) references partnership (centre_id, id),
    check (worked is not null or next is not null)
);
create index partnership_review_by on partnership_review (written_by);
alter table partnership_review enable row level security, force row level security;
create policy reach on partnership_review using (centre_id = any ((select osl_centres())::uuid[]));
