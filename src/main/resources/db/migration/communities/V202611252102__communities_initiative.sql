-- Residents' initiatives: what they themselves do, and how far they go on without the centre.
create table initiative (
    id                uuid primary key,
    centre_id         uuid not null references centre (id),
    community_id      uuid not null,
    title             text not null check (title <> ''),
    title_key         bytea not null,          -- ICU sort key of the title
    plain_title       text not null,           -- small letters without diacritics, for searching
    state             text not null check (state in ('IDEA', 'PREPARING', 'UNDER_WAY', 'DONE', 'GIVEN_UP')),
    led_by            text not null check (led_by in ('RESIDENTS', 'GROUP', 'LEADER')),
    group_id          uuid,                    -- which group leads
    leader_id         uuid,                    -- who leads, by consent
    residents_do      text check (residents_do <> ''),
    asked_of_us       text check (asked_of_us <> ''),
    given_by_us       text check (given_by_us <> ''),
    without_us_since  date,                    -- from this day it went on without the centre
    became_group_id   uuid,
    created_by        uuid not null references account (id),
    created_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawn_by      uuid references account (id),
    withdrawal_reason text check (withdrawal_reason <> ''),
    version           integer not null,
    unique (centre_id, id),
    foreign key (centre_id, community_id) references community (centre_id, id),
    foreign key (centre_id, group_id) references community_group (centre_id, id),
    foreign key (centre_id, leader_id) references local_leader (centre_id, id),
    foreign key (centre_id, became_group_id) references community_group (centre_id, id),
    check ((led_by = 'GROUP') = (group_id is not null)),
    check ((led_by = 'LEADER') = (leader_id is not null)),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index initiative_by_title on initiative (centre_id, title_key, id);
create index initiative_of_community on initiative (centre_id, community_id);
create index initiative_group on initiative (centre_id, group_id);
create index initiative_leader on initiative (centre_id, leader_id);
create index initiative_became on initiative (centre_id, became_group_id);
create index initiative_creator on initiative (created_by);
create index initiative_withdrawer on initiative (withdrawn_by);
alter table initiative enable row level security, force row level security;
create policy reach on initiative using (centre_id = any ((select osl_centres())::uuid[]));
