-- What was said of a step and when it took effect: the state of any day is read from here. Rows are added, never changed;
-- a mistake is voided by a further row.
create table step_change (
    id                uuid primary key,
    centre_id         uuid not null references centre (id),
    step              text not null check (step in ('STAFF_FAMILIARIZED', 'STRUCTURE_CHOSEN', 'FORMAL_CHANGES_DRAFTED',
                          'ORGANIZER_SELECTED', 'JOB_DESCRIPTIONS', 'SUPERVISION_INTRODUCED', 'STRATEGY_AMENDMENT_PROPOSED')),
    number            integer not null check (number > 0),
    kind              text not null check (kind in ('JOINING', 'DECLARED', 'ACCEPTED', 'VERIFIED', 'RETURNED', 'VOIDING')),
    state             text check (state in ('NOT_STARTED', 'PLANNED', 'IN_PROGRESS', 'WAITING_EXTERNAL', 'DONE_DECLARED',
                          'DONE_VERIFIED', 'NOT_NEEDED', 'SUSPENDED', 'ABANDONED')),
    effective_on      date not null,
    recorded_at       timestamptz not null,
    recorded_by       uuid not null references account (id),
    note              text check (note <> ''),
    planned_for       date,
    reasons           text[] not null default '{}',
    reason_words      text check (reason_words <> ''),
    sensitive_reasons text[] not null default '{}', -- stay in the centre: no query of the network names these two
    sensitive_words   text check (sensitive_words <> ''),
    proposal_id       uuid,
    voids             uuid,
    unique (centre_id, id),
    unique (centre_id, step, number),               -- two people judging at once: the second is turned away
    foreign key (centre_id, voids) references step_change (centre_id, id),
    check ((kind = 'VOIDING') = (voids is not null) and (kind = 'VOIDING') = (state is null)),
    check ((kind = 'ACCEPTED') = (proposal_id is not null)),
    check (state <> 'DONE_VERIFIED' or kind = 'VERIFIED'),
    check (kind <> 'VERIFIED' or state in ('DONE_VERIFIED', 'NOT_NEEDED')),
    check (kind <> 'RETURNED' or state = 'IN_PROGRESS' and note is not null),
    check (state <> 'PLANNED' or planned_for is not null),
    check (state not in ('WAITING_EXTERNAL', 'SUSPENDED', 'ABANDONED')
           or cardinality(reasons) + cardinality(sensitive_reasons) > 0
           or reason_words is not null or sensitive_words is not null)
);
create unique index step_change_voided_once on step_change (centre_id, voids);
create index step_change_by_day on step_change (centre_id, step, effective_on desc, number desc);
create index step_change_recorded_by on step_change (recorded_by);
create index step_change_of_proposal on step_change (centre_id, proposal_id);
alter table step_change enable row level security, force row level security;
create policy reach on step_change using (centre_id = any ((select osl_centres())::uuid[]));
revoke update, delete, truncate on step_change from ${working_role};

-- What an organizer would say of a step; nothing changes until the director accepts it.
create table step_proposal (
    id            uuid primary key,
    centre_id     uuid not null references centre (id),
    step          text not null,
    state         text not null check (state in ('NOT_STARTED', 'PLANNED', 'IN_PROGRESS', 'WAITING_EXTERNAL', 'DONE_DECLARED',
                      'NOT_NEEDED', 'SUSPENDED', 'ABANDONED')),
    effective_on  date not null,
    note          text check (note <> ''),
    planned_for   date,
    reasons       text[] not null default '{}',
    reason_words  text check (reason_words <> ''),
    proposed_by   uuid not null references account (id),
    proposed_at   timestamptz not null,
    decision      text check (decision in ('ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    decided_by    uuid references account (id),
    decided_at    timestamptz,
    decision_note text check (decision_note <> ''),
    version       integer not null,
    unique (centre_id, id),
    check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
    check (decision <> 'DECLINED' or decision_note is not null)
);
create unique index step_proposal_open on step_proposal (centre_id, step, proposed_by) where decision is null;
create index step_proposal_proposed_by on step_proposal (proposed_by);
create index step_proposal_decided_by on step_proposal (decided_by);
alter table step_proposal enable row level security, force row level security;
create policy reach on step_proposal using (centre_id = any ((select osl_centres())::uuid[]));
alter table step_change add foreign key (centre_id, proposal_id) references step_proposal (centre_id, id);

-- What shows that a step is done. That of a proposal counts once it is accepted.
create table step_evidence (
    id                uuid primary key,
    centre_id         uuid not null references centre (id),
    step              text not null,
    description       text not null check (description <> ''),
    link              text check (link ~ '^https?://'),
    proposal_id       uuid,
    added_by          uuid not null references account (id),
    added_at          timestamptz not null,
    withdrawn_by      uuid references account (id),
    withdrawn_at      timestamptz,
    withdrawal_reason text check (withdrawal_reason <> ''),
    version           integer not null,
    unique (centre_id, id),
    foreign key (centre_id, proposal_id) references step_proposal (centre_id, id),
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
create index step_evidence_of_step on step_evidence (centre_id, step, added_at);
create index step_evidence_of_proposal on step_evidence (centre_id, proposal_id);
create index step_evidence_added_by on step_evidence (added_by);
create index step_evidence_withdrawn_by on step_evidence (withdrawn_by);
alter table step_evidence enable row level security, force row level security;
create policy reach on step_evidence using (centre_id = any ((select osl_centres())::uuid[]));

-- Who looks after a step and what comes next.
create table centre_step (
    id              uuid primary key,
    centre_id       uuid not null references centre (id),
    step            text not null,
    responsible_id  uuid references account (id),
    next_action     text check (next_action <> ''),
    next_action_due date,
    version         integer not null,
    unique (centre_id, step),
    check (next_action_due is null or next_action is not null)
);
create index centre_step_responsible on centre_step (responsible_id);
alter table centre_step enable row level security, force row level security;
create policy reach on centre_step using (centre_id = any ((select osl_centres())::uuid[]));
