-- What residents need, in their words; no person is named.
create table need (
    id                uuid primary key,
    centre_id         uuid not null references centre (id),
    community_id      uuid not null,
    statement         text not null check (statement <> ''),
    statement_key     bytea not null,
    plain             text not null,
    theme             text not null check (theme in ('SAFETY', 'HOUSING', 'HEALTH', 'AGEING', 'CHILDREN', 'FAMILY', 'WORK', 'DEBT',
                                                     'BONDS', 'DISABILITY', 'ADDICTION', 'LEISURE', 'TRANSPORT', 'OFFICES',
                                                     'ECOLOGY', 'MIGRANTS', 'OTHER_THEME')),
    neutral_wording   text check (neutral_wording <> ''),
    kind              text check (kind in ('NEED', 'PROBLEM', 'WISH', 'IDEA', 'CONFLICT')),
    groups            text[] not null default '{}',
    state             text not null check (state in ('SIGNALLED', 'CONFIRMED', 'PRIORITISED', 'BEING_ADDRESSED', 'MET', 'PARTLY_MET',
                                                     'HANDED_OVER', 'DROPPED')),
    precision         text not null check (precision in ('POINT', 'STREET', 'DISTRICT', 'NOWHERE')),
    lat               double precision check (lat between 48.9 and 55.0),
    lon               double precision check (lon between 14.0 and 24.2),
    street            text check (street <> ''),
    district_id       uuid,
    signals           integer not null default 0,
    votes             integer check (votes between 0 and 100000),
    voted_on          date,
    voted_at          text check (voted_at <> ''),
    told_on           date,
    told_how          text check (told_how in ('MEETING', 'LETTER', 'POSTER', 'INTERNET', 'TALK')),
    told_what         text check (told_what <> ''),
    created_by        uuid not null references account (id),
    created_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawn_by      uuid references account (id),
    withdrawal_reason text check (withdrawal_reason <> ''),
    version           integer not null default 0,
    unique (centre_id, id),
    foreign key (centre_id, community_id) references community (centre_id, id),
    foreign key (centre_id, district_id) references district (centre_id, id),
    check ((precision = 'POINT') = (lat is not null)),
    check ((lat is null) = (lon is null)),
    check (precision <> 'STREET' or street is not null),
    check (precision <> 'DISTRICT' or district_id is not null),
    check ((votes is null) = (voted_on is null)),
    check ((told_on is null) = (told_what is null)),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index need_by_statement on need (centre_id, community_id, statement_key, id) where withdrawn_at is null;
create index need_withdrawn on need (centre_id, community_id, statement_key, id) where withdrawn_at is not null;
create index need_of_community on need (centre_id, community_id);
create index need_district on need (centre_id, district_id);
create index need_creator on need (created_by);
create index need_withdrawer on need (withdrawn_by);
alter table need enable row level security, force row level security;
create policy reach on need using (centre_id = any ((select osl_centres())::uuid[]));

-- One voice of residents about a need.
create table need_signal (
    id          uuid primary key,
    centre_id   uuid not null,
    need_id     uuid not null,
    method      text not null check (method in ('SURVEY', 'INTERVIEW', 'FOCUS_GROUP', 'DIARY', 'PRESS', 'CASE_STUDY', 'PROGRAMME_MEETINGS',
                                                'CONVERSATION', 'CIVIC_MEETING', 'PUBLIC_REPORT')),
    heard_on    date not null check (heard_on >= date '1990-01-01'),
    quotation   text check (quotation <> ''),
    age_band    text check (age_band in ('UNDER_18', 'FROM_18', 'FROM_35', 'FROM_60', 'MIXED')),
    link        text check (link ~ '^https?://'),
    recorded_by uuid not null references account (id),
    recorded_at timestamptz not null,
    removed_at  timestamptz,
    removed_by  uuid references account (id),
    foreign key (centre_id, need_id) references need (centre_id, id),
    check ((removed_at is null) = (removed_by is null))
);
create index need_signal_of on need_signal (centre_id, need_id, heard_on desc);
create index need_signal_recorder on need_signal (recorded_by);
create index need_signal_remover on need_signal (removed_by);
alter table need_signal enable row level security, force row level security;
create policy reach on need_signal using (centre_id = any ((select osl_centres())::uuid[]));

create table need_move (
    id          uuid primary key,
    centre_id   uuid not null,
    need_id     uuid not null,
    state_from  text not null,
    state_to    text not null,
    moved_on    date not null,
    reason      text check (reason <> ''),
    recorded_by uuid not null references account (id),
    recorded_at timestamptz not null,
    foreign key (centre_id, need_id) references need (centre_id, id)
);
create index need_move_of on need_move (centre_id, need_id);
create index need_move_recorder on need_move (recorded_by);
alter table need_move enable row level security, force row level security;
create policy reach on need_move using (centre_id = any ((select osl_centres())::uuid[]));
