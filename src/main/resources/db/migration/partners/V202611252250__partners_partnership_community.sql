-- Which communities a partnership is about; none named means the whole municipality.
create table partnership_community (
    centre_id      uuid not null,
    partnership_id uuid not null,
    community_id   uuid not null,
    primary key (centre_id, partnership_id, community_id),
    foreign key (centre_id, partnership_id) references partnership (centre_id, id),
    foreign key (centre_id, community_id) references community (centre_id, id)
);
create index partnership_of_community on partnership_community (centre_id, community_id);
alter table partnership_community enable row level security, force row level security;
create policy reach on partnership_community using (centre_id = any ((select osl_centres())::uuid[]));
