-- A director has looked through "Przejmuję ośrodek" and said so; once a role, who and when.
create table takeover_reading (
    id            uuid primary key,
    centre_id     uuid not null references centre (id),
    membership_id uuid not null,
    account_id    uuid not null references account (id),
    read_at       timestamptz not null,
    unique (centre_id, membership_id),
    foreign key (centre_id, membership_id) references membership (centre_id, id)
);
create index takeover_reading_account on takeover_reading (account_id);
alter table takeover_reading enable row level security, force row level security;
create policy reach on takeover_reading using (centre_id = any ((select osl_centres())::uuid[]));
