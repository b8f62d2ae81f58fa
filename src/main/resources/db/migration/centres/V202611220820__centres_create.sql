create table centre (
    id           uuid primary key,
    name         text not null check (name <> ''),
    short_name   text not null check (short_name <> ''),
    kind         text not null check (kind in ('OPS', 'MOPS', 'GOPS', 'MGOPS', 'CUS', 'OTHER')),
    municipality text not null check (municipality <> ''),
    voivodeship  text not null check (voivodeship <> ''),
    inhabitants  integer check (inhabitants > 0),
    created_at   timestamptz not null,
    version      integer not null default 0
);
-- Compared by its own id: a new centre is inserted while acting in it.
alter table centre enable row level security, force row level security;
create policy reach on centre using (id = any ((select osl_centres())::uuid[]));

alter table membership add foreign key (centre_id) references centre (id);
