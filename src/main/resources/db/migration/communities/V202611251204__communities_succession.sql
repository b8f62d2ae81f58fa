-- Communities that were split or joined from a day on; what was written stays where it was written.
create table community_succession (
    id          uuid primary key,
    centre_id   uuid not null,
    kind        text not null check (kind in ('SPLIT', 'JOIN')),
    from_id     uuid not null,
    to_id       uuid not null check (to_id <> from_id),
    since       date not null,
    reason      text not null check (reason <> ''),
    recorded_at timestamptz not null,
    recorded_by uuid not null references account (id),
    foreign key (centre_id, from_id) references community (centre_id, id),
    foreign key (centre_id, to_id) references community (centre_id, id)
);
create index community_succession_from on community_succession (centre_id, from_id);
create index community_succession_to on community_succession (centre_id, to_id);
create index community_succession_recorded_by on community_succession (recorded_by);
alter table community_succession enable row level security, force row level security;
create policy reach on community_succession using (centre_id = any ((select osl_centres())::uuid[]));
revoke update, delete, truncate on community_succession from ${working_role};
