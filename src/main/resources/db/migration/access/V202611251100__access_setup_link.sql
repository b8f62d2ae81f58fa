-- The links by which an installation without accounts is set up. Only the hash is kept, and only the newest one works.
create table setup_link (
    token_hash   text primary key,
    made_at      timestamptz not null,
    expires_at   timestamptz not null check (expires_at > made_at),
    used_at      timestamptz,
    withdrawn_at timestamptz
);
