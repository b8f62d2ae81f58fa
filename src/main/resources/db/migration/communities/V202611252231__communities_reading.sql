-- What a director says before names are shown: the purpose opens them for a quarter of an hour, and stays.
create table name_disclosure (
    id           uuid primary key,
    centre_id    uuid not null,
    community_id uuid not null,
    reader_id    uuid not null references account (id),
    purpose      text not null check (length(purpose) >= 10),
    stated_at    timestamptz not null,
    unique (centre_id, id),
    foreign key (centre_id, community_id) references community (centre_id, id)
);
create index name_disclosure_of_reader on name_disclosure (reader_id, stated_at desc);
create index name_disclosure_of_community on name_disclosure (centre_id, community_id, stated_at desc);
alter table name_disclosure enable row level security, force row level security;
create policy reach on name_disclosure using (centre_id = any ((select osl_centres())::uuid[]));
revoke update, delete, truncate on name_disclosure from ${working_role};

-- Who read whose record: never by name, once a day for each reader, record, way and purpose.
create table person_reading (
    id            uuid primary key,
    centre_id     uuid not null,
    leader_id     uuid not null,
    reader_id     uuid not null references account (id),
    how           text not null check (how in ('PAGE', 'RECORD', 'EXPORT', 'HANDOVER', 'INITIATIVE')),
    disclosure_id uuid,
    read_on       date not null,
    read_at       timestamptz not null,
    foreign key (centre_id, leader_id) references local_leader (centre_id, id),
    foreign key (centre_id, disclosure_id) references name_disclosure (centre_id, id)
);
create unique index person_reading_once on person_reading (centre_id, leader_id, reader_id, how, read_on, disclosure_id)
    nulls not distinct;
create index person_reading_by_time on person_reading (centre_id, read_at, id);
create index person_reading_reader on person_reading (reader_id);
create index person_reading_disclosure on person_reading (centre_id, disclosure_id);
alter table person_reading enable row level security, force row level security;
create policy reach on person_reading using (centre_id = any ((select osl_centres())::uuid[]));
revoke update, delete, truncate on person_reading from ${working_role};

-- When a data-protection officer said that they had looked through what was new.
create table officer_look (
    centre_id  uuid not null references centre (id),
    account_id uuid not null references account (id),
    looked_at  timestamptz not null,
    primary key (centre_id, account_id, looked_at)
);
create index officer_look_account on officer_look (account_id);
alter table officer_look enable row level security, force row level security;
create policy reach on officer_look using (centre_id = any ((select osl_centres())::uuid[]));
revoke update, delete, truncate on officer_look from ${working_role};
