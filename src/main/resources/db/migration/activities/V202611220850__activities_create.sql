create table activity (
    id                uuid primary key,
    centre_id         uuid not null references centre (id),
    author_id         uuid not null references account (id),
    title             text not null check (title <> ''),
    kind              text not null check (kind in ('CONVERSATION', 'FIELD_WALK', 'WORKING_MEETING', 'CIVIC_MEETING',
                          'PARTNER_MEETING', 'GROUP_SESSION', 'EVENT', 'CAMPAIGN_ACTION', 'WORKDAY', 'TRAINING', 'MEDIATION',
                          'INTERVENTION', 'RESEARCH', 'AUTHORITY_MEETING', 'PLANNING', 'INITIATIVE_SUPPORT', 'INFORMING')),
    role              text not null check (role in ('ANIMATOR', 'NETWORKER', 'POLICY_MAKER')),
    held_on           date not null check (held_on >= date '1990-01-01'),
    minutes           integer not null check (minutes between 1 and 1440),
    concerns          text not null check (concerns in ('COMMUNITY', 'MUNICIPALITY', 'CENTRE')),
    who_led           text check (who_led in ('RESIDENTS', 'PARTNER', 'JOINTLY', 'ORGANIZER')),
    present           integer check (present between 0 and 100000),
    newcomers         integer check (newcomers between 0 and 100000),
    note              text check (note <> ''),
    component         text check (component in ('DIAGNOSIS', 'ACTIVATION', 'INTEGRATION', 'EDUCATION')),
    tasks             text[] not null default '{}' check (tasks <@ array['MOBILIZE_WITHOUT_LEADING', 'SUPPORT_CIVIC_INITIATIVES',
                          'DEVELOP_SELFHELP_VOLUNTEERING', 'CREATE_NETWORKS', 'BUILD_PARTNERSHIPS', 'MEDIATE', 'LOCAL_POLICY',
                          'CAMPAIGNS']),
    result            text check (result in ('NOTHING_YET', 'INFORMATION', 'AGREEMENT', 'JOINT_ACTION', 'NEW_GROUP',
                          'INSTITUTION_CHANGE', 'CONFLICT')),
    plain             text not null default '', -- title and note in small letters without diacritics, for searching
    created_at        timestamptz not null,
    corrected_at      timestamptz,
    withdrawn_at      timestamptz,
    withdrawn_by      uuid references account (id),
    withdrawal_reason text check (withdrawal_reason <> ''),
    version           integer not null,
    unique (centre_id, id),
    check (newcomers <= present),
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
create index activity_by_day on activity (centre_id, held_on desc, id desc);
create index activity_by_author on activity (centre_id, author_id, held_on desc, id desc);
create index activity_author on activity (author_id);
create index activity_withdrawn_by on activity (withdrawn_by) where withdrawn_by is not null;
-- Serves the figures of a centre without touching the rows.
create index activity_figures on activity (centre_id, held_on)
    include (kind, role, minutes, concerns, who_led, present, author_id) where withdrawn_at is null;
alter table activity enable row level security, force row level security;
create policy reach on activity using (centre_id = any ((select osl_centres())::uuid[]));

create table activity_community (
    centre_id    uuid not null,
    activity_id  uuid not null,
    community_id uuid not null,
    primary key (centre_id, activity_id, community_id),
    foreign key (centre_id, activity_id) references activity (centre_id, id),
    foreign key (centre_id, community_id) references community (centre_id, id)
);
create index activity_of_community on activity_community (centre_id, community_id, activity_id);
alter table activity_community enable row level security, force row level security;
create policy reach on activity_community using (centre_id = any ((select osl_centres())::uuid[]));

-- What somebody has typed and not yet saved; its owner's only, also for the database.
create table activity_draft (
    id        uuid primary key,
    centre_id uuid not null references centre (id),
    owner_id  uuid not null references account (id),
    content   jsonb not null,
    saved_at  timestamptz not null
);
create index activity_draft_of_owner on activity_draft (centre_id, owner_id, saved_at desc);
create index activity_draft_owner on activity_draft (owner_id);
alter table activity_draft enable row level security, force row level security;
create policy own on activity_draft
    using (centre_id = any ((select osl_centres())::uuid[]) and owner_id = (select osl_account()));

-- What the figures are counted from: entries that stand. Read with the caller's rights.
create view insights_activity with (security_invoker = true) as
    select centre_id, id, author_id, held_on, kind, role, minutes, concerns, who_led, present
      from activity where withdrawn_at is null;

create view insights_activity_community with (security_invoker = true) as
    select c.centre_id, c.activity_id, c.community_id, a.held_on, a.author_id
      from activity_community c
      join activity a on a.centre_id = c.centre_id and a.id = c.activity_id
     where a.withdrawn_at is null;
