-- What a director says against the role of a supervisor of the implementation, whom they cannot dismiss. Rows are added,
-- never changed; the number makes the second of two raised at once be turned away.
create table support_objection (
    id            uuid primary key,
    centre_id     uuid not null references centre (id),
    membership_id uuid not null,
    number        integer not null check (number > 0),
    raised_by     uuid not null references account (id),
    raised_at     timestamptz not null,
    reason        text not null check (reason <> ''),
    unique (centre_id, id),
    unique (centre_id, membership_id, number),
    foreign key (centre_id, membership_id) references membership (centre_id, id)
);
create index support_objection_raised_by on support_objection (raised_by);
alter table support_objection enable row level security, force row level security;
create policy reach on support_objection using (centre_id = any ((select osl_centres())::uuid[]));
revoke update, delete, truncate on support_objection from ${working_role};

-- The coordinator's answer: one to an objection, in words when the supervisor stays.
create table support_answer (
    objection_id uuid primary key,
    centre_id    uuid not null references centre (id),
    kept         boolean not null,
    words        text check (words <> ''),
    answered_by  uuid not null references account (id),
    answered_at  timestamptz not null,
    foreign key (centre_id, objection_id) references support_objection (centre_id, id),
    check (not kept or words is not null)
);
create index support_answer_of_objection on support_answer (centre_id, objection_id);
create index support_answer_answered_by on support_answer (answered_by);
alter table support_answer enable row level security, force row level security;
create policy reach on support_answer using (centre_id = any ((select osl_centres())::uuid[]));
revoke update, delete, truncate on support_answer from ${working_role};
