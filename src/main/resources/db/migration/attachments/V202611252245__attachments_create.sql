-- A file that hangs on a record; its bytes lie in the data folder under their hash.
create table attachment (
    id                uuid primary key,
    centre_id         uuid not null references centre (id),
    subject           text not null check (subject <> ''),   -- kind of the record, whose module says who may see it
    record_id         uuid not null,
    name              text not null check (name <> ''),
    type              text not null check (type <> ''),      -- by its content
    size              bigint not null check (size > 0),
    sha256            text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    added_by          uuid not null references account (id),
    added_at          timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawn_by      uuid references account (id),
    withdrawal_reason text check (withdrawal_reason <> ''),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check ((withdrawn_at is null) = (withdrawal_reason is null))
);
create unique index attachment_once on attachment (centre_id, subject, record_id, sha256) where withdrawn_at is null;
create index attachment_file on attachment (centre_id, sha256);
create index attachment_adder on attachment (added_by);
create index attachment_withdrawer on attachment (withdrawn_by);
alter table attachment enable row level security, force row level security;
create policy reach on attachment using (centre_id = any ((select osl_centres())::uuid[]));
