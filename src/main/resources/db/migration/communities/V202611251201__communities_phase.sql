-- Where a community is on its way, and each move with its day and reason; the moves are never changed.
alter table community add column phase text not null default 'RECOGNITION' check (phase in (
    'RECOGNITION', 'DIAGNOSIS', 'FIRST_INITIATIVES', 'PARTNERSHIP', 'JOINT_ACTION', 'SELF_RELIANCE', 'FOLLOW_UP',
    'PAUSED', 'ENDED'));
alter table community no force row level security;
update community set phase = 'ENDED' where ended_on is not null;
alter table community force row level security;
alter table community add check ((phase = 'ENDED') = (ended_on is not null));

create table community_phase_move (
    id           uuid primary key,
    centre_id    uuid not null,
    community_id uuid not null,
    phase_from   text not null,
    phase_to     text not null check (phase_to <> phase_from),
    moved_on     date not null,
    reason       text not null check (reason <> ''),
    recorded_at  timestamptz not null,
    recorded_by  uuid not null references account (id),
    foreign key (centre_id, community_id) references community (centre_id, id)
);
create index community_phase_move_of_community on community_phase_move (centre_id, community_id, recorded_at);
create index community_phase_move_recorded_by on community_phase_move (recorded_by);
alter table community_phase_move enable row level security, force row level security;
create policy reach on community_phase_move using (centre_id = any ((select osl_centres())::uuid[]));
revoke update, delete, truncate on community_phase_move from ${working_role};

-- Homes and figures know those that are on the lists.
create or replace view insights_community with (security_invoker = true) as
    select centre_id, id, name, name_key, started_on, ended_on, phase
      from community where withdrawn_at is null;
