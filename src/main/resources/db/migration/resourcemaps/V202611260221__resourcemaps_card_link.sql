-- A link by which a partner says whether its cards on the map are still true. Only the hash is kept: who reads the table
-- cannot use it. The link itself names its centre, so that it opens the reach of that one centre and no other.
create table card_link (
    id          uuid primary key,
    centre_id   uuid not null references centre (id),
    partner_id  uuid not null,
    secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
    by_mail     boolean not null,
    made_by     uuid not null references account (id),
    made_at     timestamptz not null,
    ends_at     timestamptz not null check (ends_at > made_at),
    revoked_at  timestamptz,
    revoked_by  uuid references account (id),
    unique (centre_id, id),
    foreign key (centre_id, partner_id) references partner (centre_id, id),
    check ((revoked_at is null) = (revoked_by is null))
);
create index card_link_of on card_link (centre_id, partner_id, made_at desc);
create index card_link_maker on card_link (made_by);
create index card_link_revoker on card_link (revoked_by);
alter table card_link enable row level security, force row level security;
create policy reach on card_link using (centre_id = any ((select osl_centres())::uuid[]));

-- One card of a link, and the one answer it gets. What the partner wrote is a proposal: nothing is changed by it.
create table card_question (
    id          uuid primary key,
    centre_id   uuid not null,
    link_id     uuid not null,
    asset_id    uuid not null,
    answer      text check (answer in ('AS_IS', 'CHANGED', 'GONE', 'NOT_ON_MAP')),
    words       text check (words <> ''),
    answered_at timestamptz,
    check_id    uuid,
    settled_at  timestamptz,
    settled_by  uuid references account (id),
    unique (centre_id, id),
    unique (centre_id, link_id, asset_id),
    foreign key (centre_id, link_id) references card_link (centre_id, id),
    foreign key (centre_id, asset_id) references asset (centre_id, id),
    foreign key (centre_id, check_id) references asset_check (centre_id, id),
    check ((answer is null) = (answered_at is null)),
    check (answer is not null or (words is null and check_id is null and settled_at is null)),
    check (answer <> 'CHANGED' or words is not null),
    check ((settled_at is null) = (settled_by is null))
);
create index card_question_asset on card_question (centre_id, asset_id);
create index card_question_check on card_question (centre_id, check_id);
create index card_question_open on card_question (centre_id, answered_at) where answer is not null and settled_at is null;
create index card_question_settler on card_question (settled_by);
alter table card_question enable row level security, force row level security;
create policy reach on card_question using (centre_id = any ((select osl_centres())::uuid[]));
