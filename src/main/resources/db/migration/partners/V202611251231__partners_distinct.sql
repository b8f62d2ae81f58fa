-- "To nie jest to samo": two partners that only look alike. The smaller id stands first.
create table partner_distinct (
    centre_id uuid not null,
    one_id    uuid not null,
    other_id  uuid not null,
    said_by   uuid not null references account (id),
    said_at   timestamptz not null,
    primary key (centre_id, one_id, other_id),
    check (one_id < other_id),
    foreign key (centre_id, one_id) references partner (centre_id, id),
    foreign key (centre_id, other_id) references partner (centre_id, id)
);
create index partner_distinct_other on partner_distinct (centre_id, other_id);
create index partner_distinct_by on partner_distinct (said_by);
alter table partner_distinct enable row level security, force row level security;
create policy reach on partner_distinct using (centre_id = any ((select osl_centres())::uuid[]));
