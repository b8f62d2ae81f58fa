-- A photograph on a record. It is a draft, seen by those who keep the record up, until it is published; and that it is only
-- when it is told what it shows and, where somebody can be recognised, that they agreed. Nobody is named.
create table photo (
    id                uuid primary key,
    centre_id         uuid not null references centre (id),
    subject           text not null check (subject <> ''),   -- kind of the record, whose module says who may see it
    record_id         uuid not null,
    source_sha256     text not null check (source_sha256 ~ '^[0-9a-f]{64}$'), -- of what was sent, which itself is not kept
    width             integer not null check (width > 0),
    height            integer not null check (height > 0),
    place             integer not null,                      -- its turn among the photographs of the record
    alt               text check (alt <> ''),
    people            text check (people in ('NONE', 'CROWD', 'RECOGNISABLE')),
    consent           text check (consent in ('WRITTEN', 'SPOKEN')),
    consent_by        uuid references account (id),
    consent_at        timestamptz,
    published_at      timestamptz,
    published_by      uuid references account (id),
    added_by          uuid not null references account (id),
    added_at          timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawn_by      uuid references account (id),
    withdrawal_reason text check (withdrawal_reason <> ''),
    version           integer not null default 0,
    unique (centre_id, id),
    check ((consent is null) = (consent_by is null) and (consent is null) = (consent_at is null)),
    check (consent is null or people = 'RECOGNISABLE'),
    check ((published_at is null) = (published_by is null)),
    constraint photo_published_described check (published_at is null or alt is not null),
    constraint photo_published_agreed check (published_at is null
        or coalesce(people in ('NONE', 'CROWD') or people = 'RECOGNISABLE' and consent is not null, false)),
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
create unique index photo_once on photo (centre_id, subject, record_id, source_sha256) where withdrawn_at is null;
create index photo_of_record on photo (centre_id, subject, record_id, place, id);
create index photo_adder on photo (added_by);
create index photo_consent_by on photo (consent_by);
create index photo_published_by on photo (published_by);
create index photo_withdrawer on photo (withdrawn_by);
alter table photo enable row level security, force row level security;
create policy reach on photo using (centre_id = any ((select osl_centres())::uuid[]));

-- Its bytes in each size, made anew from the pixels alone; they lie in the store under their hash.
create table photo_file (
    centre_id uuid not null,
    photo_id  uuid not null,
    size      text not null check (size in ('FULL', 'MEDIUM', 'SMALL')),
    bytes     bigint not null check (bytes > 0),
    sha256    text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (centre_id, photo_id, size),
    foreign key (centre_id, photo_id) references photo (centre_id, id) on delete cascade
);
create index photo_file_stored on photo_file (centre_id, sha256);
alter table photo_file enable row level security, force row level security;
create policy reach on photo_file using (centre_id = any ((select osl_centres())::uuid[]));
