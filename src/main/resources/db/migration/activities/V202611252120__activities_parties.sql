-- With whom: partners, groups and initiatives that an entry names.
create table activity_partner (
    centre_id   uuid not null,
    activity_id uuid not null,
    partner_id  uuid not null,
    primary key (centre_id, activity_id, partner_id),
    foreign key (centre_id, activity_id) references activity (centre_id, id),
    foreign key (centre_id, partner_id) references partner (centre_id, id)
);
create index activity_of_partner on activity_partner (centre_id, partner_id, activity_id);
alter table activity_partner enable row level security, force row level security;
create policy reach on activity_partner using (centre_id = any ((select osl_centres())::uuid[]));

create table activity_group (
    centre_id   uuid not null,
    activity_id uuid not null,
    group_id    uuid not null,
    primary key (centre_id, activity_id, group_id),
    foreign key (centre_id, activity_id) references activity (centre_id, id),
    foreign key (centre_id, group_id) references community_group (centre_id, id)
);
create index activity_of_group on activity_group (centre_id, group_id, activity_id);
alter table activity_group enable row level security, force row level security;
create policy reach on activity_group using (centre_id = any ((select osl_centres())::uuid[]));

create table activity_initiative (
    centre_id     uuid not null,
    activity_id   uuid not null,
    initiative_id uuid not null,
    primary key (centre_id, activity_id, initiative_id),
    foreign key (centre_id, activity_id) references activity (centre_id, id),
    foreign key (centre_id, initiative_id) references initiative (centre_id, id)
);
create index activity_of_initiative on activity_initiative (centre_id, initiative_id, activity_id);
alter table activity_initiative enable row level security, force row level security;
create policy reach on activity_initiative using (centre_id = any ((select osl_centres())::uuid[]));
