-- Links that let somebody choose a password. Only the hash is kept: who reads the table cannot use it.
create table one_time_link (
    token_hash   text primary key,
    account_id   uuid not null references account (id),
    purpose      text not null check (purpose in ('INVITATION', 'RESET')),
    made_by      uuid references account (id),
    made_at      timestamptz not null,
    expires_at   timestamptz not null check (expires_at > made_at),
    used_at      timestamptz,
    withdrawn_at timestamptz
);
create index one_time_link_of_account on one_time_link (account_id, made_at desc);
create index one_time_link_made_by on one_time_link (made_by);

alter table account add column signed_in_at timestamptz;

create index membership_given_by on membership (given_by);
create index membership_ended_by on membership (ended_by);
create index membership_of_centre on membership (centre_id, account_id);
create index assignment_of_membership on assignment (centre_id, membership_id);
