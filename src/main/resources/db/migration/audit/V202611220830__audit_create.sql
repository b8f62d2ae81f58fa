create table audit_entry (
    id          uuid primary key,
    centre_id   uuid not null references centre (id),
    happened_at timestamptz not null,
    account_id  uuid references account (id),
    subject     text not null check (subject <> ''),
    subject_id  uuid not null,
    action      text not null check (action <> ''),
    changes     jsonb not null
);
create index audit_entry_of_centre on audit_entry (centre_id, happened_at desc, id desc);
create index audit_entry_of_subject on audit_entry (centre_id, subject_id, happened_at);
create index audit_entry_of_account on audit_entry (account_id);
alter table audit_entry enable row level security, force row level security;
create policy reach on audit_entry using (centre_id = any ((select osl_centres())::uuid[]));
-- Append only: the working role may neither change nor remove what happened.
revoke update, delete, truncate on audit_entry from ${working_role};
