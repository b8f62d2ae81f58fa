-- Local leaders. A name stands here only while a consent runs (communities_consent); levels are counted without it.
create table local_leader (
    id           uuid primary key,
    centre_id    uuid not null references centre (id),
    community_id uuid not null,
    name         text check (name <> ''),      -- null once consent was withdrawn and the name erased
    plain_name   text,
    created_by   uuid not null references account (id),
    created_at   timestamptz not null,
    version      integer not null,
    unique (centre_id, id),
    foreign key (centre_id, community_id) references community (centre_id, id),
    check ((name is null) = (plain_name is null))
);
create index local_leader_of_community on local_leader (centre_id, community_id);
create index local_leader_creator on local_leader (created_by);
alter table local_leader enable row level security, force row level security;
create policy reach on local_leader using (centre_id = any ((select osl_centres())::uuid[]));
