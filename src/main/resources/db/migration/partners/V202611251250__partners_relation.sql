-- Who works with whom, as somebody of the centre declares it: from one to the other, null being the centre itself.
create table partner_relation (
    id        uuid primary key,
    centre_id uuid not null references centre (id),
    from_id   uuid,
    to_id     uuid,
    kind      text not null check (kind in ('INFORMATION', 'REFERRAL', 'JOINT_ACTION', 'SHARED_RESOURCES', 'FORMAL')),
    strength  integer not null check (strength between 1 and 3),
    source    text not null check (source in ('DECLARED')),
    since     date not null,
    until     date,
    added_by  uuid not null references account (id),
    added_at  timestamptz not null,
    foreign key (centre_id, from_id) references partner (centre_id, id),
    foreign key (centre_id, to_id) references partner (centre_id, id),
    check (from_id is distinct from to_id),
    check (until >= since)
);
create unique index partner_relation_once on partner_relation (centre_id, from_id, to_id, kind)
    nulls not distinct where until is null;
create index partner_relation_from on partner_relation (centre_id, from_id);
create index partner_relation_to on partner_relation (centre_id, to_id);
create index partner_relation_by on partner_relation (added_by);
alter table partner_relation enable row level security, force row level security;
create policy reach on partner_relation using (centre_id = any ((select osl_centres())::uuid[]));
