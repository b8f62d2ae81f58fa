-- A notice for one person about something in one centre.
create table notification (
    id         uuid primary key,
    centre_id  uuid not null references centre (id),
    account_id uuid not null references account (id),
    personal   boolean not null,          -- about the person, so it stays when their role there has ended
    kind       text not null check (kind <> ''),
    args       text[] not null,
    link       text check (link like '/%'),
    created_at timestamptz not null,
    read_at    timestamptz
);
create index notification_of_account on notification (account_id, created_at desc, id desc);
create index notification_unread on notification (account_id) where read_at is null;
create index notification_of_centre on notification (centre_id);
alter table notification enable row level security, force row level security;
-- Written by whoever acts in the centre, read and marked by the person alone.
create policy told on notification for insert with check (centre_id = any ((select osl_centres())::uuid[]));
create policy own on notification for select using (account_id = (select osl_account()));
create policy seen on notification for update using (account_id = (select osl_account()));

-- E-mails to be sent. Belongs to no centre; the secret of a one-time link is erased when the mail has gone.
create table mail_outbox (
    id          uuid primary key,
    recipient   text not null check (recipient <> ''),
    subject     text not null check (subject <> ''),
    body        text not null check (body <> ''),
    secret_path text,
    secret_ends timestamptz,
    created_at  timestamptz not null,
    next_try_at timestamptz not null,
    tries       integer not null default 0,
    sent_at     timestamptz,
    given_up_at timestamptz,
    check ((secret_path is null) or (sent_at is null and given_up_at is null))
);
create index mail_outbox_due on mail_outbox (next_try_at) where sent_at is null and given_up_at is null;
