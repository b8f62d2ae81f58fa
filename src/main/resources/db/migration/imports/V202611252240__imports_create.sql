-- A file somebody brought, and what became of it.
create table data_import (
    id              uuid primary key,
    centre_id       uuid not null references centre (id),
    type            text not null check (type <> ''),
    file_name       text not null check (file_name <> ''),
    origin          text not null,             -- how the file was read: format, separator, encoding
    headings        jsonb not null,            -- as the file has them, one a column
    fields          jsonb not null,            -- what each column is read as; "" is not read
    notes           jsonb not null,
    row_count       integer not null check (row_count > 0),
    state           text not null check (state in ('MAPPING', 'CHECKING', 'CHECKED', 'WAITING', 'QUEUED', 'RUNNING', 'DONE',
                                                   'DECLINED', 'DISCARDED', 'BROKEN')),
    uploaded_by     uuid not null references account (id),
    uploaded_at     timestamptz not null,
    submitted_at    timestamptz,
    decided_by      uuid references account (id),
    decided_at      timestamptz,
    decision_reason text check (decision_reason <> ''),
    started_at      timestamptz,
    finished_at     timestamptz,
    erased_at       timestamptz,               -- from then on only the counts are known
    created         integer not null default 0,
    changed         integer not null default 0,
    skipped         integer not null default 0,
    failed          integer not null default 0,
    unique (centre_id, id),
    check ((decided_by is null) = (decided_at is null)),
    check (state <> 'DECLINED' or decision_reason is not null)
);
create index data_import_newest on data_import (centre_id, uploaded_at desc, id desc);
create index data_import_uploader on data_import (uploaded_by);
create index data_import_decider on data_import (decided_by);
alter table data_import enable row level security, force row level security;
create policy reach on data_import using (centre_id = any ((select osl_centres())::uuid[]));

-- Its rows, with what would become or became of each. Done is written in the transaction that did it.
create table import_row (
    import_id uuid not null,
    centre_id uuid not null,
    number    integer not null,                -- as the spreadsheet counts
    cells     jsonb not null,
    anyway    boolean not null default false,  -- "to ktoś inny": bring it in although it looks like one on the list
    title     text,
    outcome   text check (outcome in ('CREATE', 'CHANGE', 'SKIP', 'FAIL')),
    reason    text check (reason <> ''),
    arguments jsonb not null default '[]',
    changes   jsonb not null default '[]',
    record_id uuid,
    done_at   timestamptz,
    primary key (import_id, number),
    foreign key (centre_id, import_id) references data_import (centre_id, id)
);
create index import_row_of on import_row (centre_id, import_id, outcome, number);
create index import_row_to_do on import_row (centre_id, import_id, number) where done_at is null;
alter table import_row enable row level security, force row level security;
create policy reach on import_row using (centre_id = any ((select osl_centres())::uuid[]));
