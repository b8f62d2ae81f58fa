-- A map frozen on a day, with what follows from it. The content is what the report says; no gift of a person is in it.
create table map_edition (
    id           uuid primary key,
    centre_id    uuid not null,
    community_id uuid not null,
    number       integer not null check (number > 0),
    as_of        date not null,
    content      jsonb not null,
    conclusions  text check (conclusions <> ''),
    action_plan  text check (action_plan <> ''),
    discussed_on date,
    discussed_at text check (discussed_at <> ''),
    state        text not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED')),
    remark       text check (remark <> ''),
    created_by   uuid not null references account (id),
    created_at   timestamptz not null,
    submitted_by uuid references account (id),
    submitted_at timestamptz,
    approved_by  uuid references account (id),
    approved_at  timestamptz,
    by_author    boolean not null default false,
    version      integer not null default 0,
    unique (centre_id, id),
    unique (centre_id, community_id, number),
    foreign key (centre_id, community_id) references community (centre_id, id),
    check ((state = 'APPROVED') = (approved_at is not null)),
    check ((approved_at is null) = (approved_by is null)),
    check (state = 'DRAFT' or (conclusions is not null and action_plan is not null))
);
create index map_edition_creator on map_edition (created_by);
create index map_edition_submitter on map_edition (submitted_by);
create index map_edition_approver on map_edition (approved_by);
alter table map_edition enable row level security, force row level security;
create policy reach on map_edition using (centre_id = any ((select osl_centres())::uuid[]));
