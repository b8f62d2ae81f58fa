-- A tie joins any two of partners, groups, initiatives and the centre itself, which is an end without any of the three.
alter table partner_relation
    add column from_group_id uuid,
    add column from_initiative_id uuid,
    add column to_group_id uuid,
    add column to_initiative_id uuid,
    add foreign key (centre_id, from_group_id) references community_group (centre_id, id),
    add foreign key (centre_id, from_initiative_id) references initiative (centre_id, id),
    add foreign key (centre_id, to_group_id) references community_group (centre_id, id),
    add foreign key (centre_id, to_initiative_id) references initiative (centre_id, id),
    add check (num_nonnulls(from_id, from_group_id, from_initiative_id) <= 1),
    add check (num_nonnulls(to_id, to_group_id, to_initiative_id) <= 1),
    drop constraint partner_relation_source_check,
    add constraint partner_relation_source_check check (source in ('DECLARED', 'SURVEY'));
alter table partner_relation drop constraint partner_relation_check,
    add check (coalesce(from_id, from_group_id, from_initiative_id)
               is distinct from coalesce(to_id, to_group_id, to_initiative_id));
drop index partner_relation_once;
create unique index partner_relation_once on partner_relation
    (centre_id, from_id, from_group_id, from_initiative_id, to_id, to_group_id, to_initiative_id, kind)
    nulls not distinct where until is null;
create index partner_relation_from_group on partner_relation (centre_id, from_group_id);
create index partner_relation_from_initiative on partner_relation (centre_id, from_initiative_id);
create index partner_relation_to_group on partner_relation (centre_id, to_group_id);
create index partner_relation_to_initiative on partner_relation (centre_id, to_initiative_id);

-- Who met on which day, told by the log of entries with every change of an entry; ties are derived from it.
create table party_met (
    centre_id     uuid not null references centre (id),
    activity_id   uuid not null,
    held_on       date not null,
    community_ids uuid[] not null,
    with_us       boolean not null,            -- somebody of the centre took part; false where residents or a partner led alone
    partner_id    uuid,
    group_id      uuid,
    initiative_id uuid,
    unique nulls not distinct (centre_id, activity_id, partner_id, group_id, initiative_id),
    foreign key (centre_id, partner_id) references partner (centre_id, id),
    foreign key (centre_id, group_id) references community_group (centre_id, id),
    foreign key (centre_id, initiative_id) references initiative (centre_id, id),
    check (num_nonnulls(partner_id, group_id, initiative_id) = 1)
);
create index party_met_partner on party_met (centre_id, partner_id, held_on desc);
create index party_met_group on party_met (centre_id, group_id, held_on desc);
create index party_met_initiative on party_met (centre_id, initiative_id, held_on desc);
alter table party_met enable row level security, force row level security;
create policy reach on party_met using (centre_id = any ((select osl_centres())::uuid[]));

-- A partner may have grown out of a group or an initiative.
alter table partner
    add column founded_on date,
    add column from_group_id uuid,
    add column from_initiative_id uuid,
    add foreign key (centre_id, from_group_id) references community_group (centre_id, id),
    add foreign key (centre_id, from_initiative_id) references initiative (centre_id, id),
    add check (num_nonnulls(from_group_id, from_initiative_id) <= 1);
create index partner_from_group on partner (centre_id, from_group_id);
create index partner_from_initiative on partner (centre_id, from_initiative_id);
