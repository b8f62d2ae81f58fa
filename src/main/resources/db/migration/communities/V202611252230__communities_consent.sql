-- The words to which people consent: numbered, never changed. Version 1 comes from the product unless the centre was first.
create table consent_text (
    centre_id uuid not null references centre (id),
    version   integer not null check (version > 0),
    body      text not null check (body <> ''),
    made_by   uuid references account (id),    -- null: the product's own text
    made_at   timestamptz not null,
    primary key (centre_id, version)
);
create index consent_text_maker on consent_text (made_by);
alter table consent_text enable row level security, force row level security;
create policy reach on consent_text using (centre_id = any ((select osl_centres())::uuid[]));
revoke update, delete, truncate on consent_text from ${working_role};

-- What stands beside a leader's name goes with it; the number stays for counting and as proof.
alter table local_leader
    add column number integer,
    add column name_key bytea,                 -- ICU sort key of the name, as telling as the name itself
    add column does text check (does <> ''),   -- what the person is known for
    add column phone text check (phone <> ''),
    add column email text check (email <> ''),
    add check (name is not null or num_nonnulls(name_key, does, phone, email) = 0);
create function number_leader() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.centre_id::text, 24));
    select coalesce(max(number), 0) + 1 into new.number from local_leader where centre_id = new.centre_id;
    return new;
end $$;
create trigger number_leader before insert on local_leader for each row execute function number_leader();
alter table local_leader no force row level security;
update local_leader l set number = n.number
  from (select id, row_number() over (partition by centre_id order by created_at, id) as number from local_leader) n
 where n.id = l.id;
alter table local_leader force row level security;
alter table local_leader alter column number set not null;
create unique index local_leader_number on local_leader (centre_id, number);

-- A consent with its proof. It is withdrawn or replaced, and otherwise stays as it was given.
create table consent (
    id                uuid primary key,
    centre_id         uuid not null references centre (id),
    leader_id         uuid not null,
    text_version      integer not null,
    given_on          date not null,
    channel           text not null check (channel in ('PAPER', 'EMAIL', 'SPOKEN')),
    witness_id        uuid references account (id),
    covers_phone      boolean not null,
    covers_email      boolean not null,
    recorded_by       uuid not null references account (id),
    recorded_at       timestamptz not null,
    replaced_at       timestamptz,
    withdrawn_on      date,
    withdrawn_channel text check (withdrawn_channel in ('PAPER', 'EMAIL', 'SPOKEN')),
    withdrawn_by      uuid references account (id),
    withdrawn_at      timestamptz,
    unique (centre_id, id),
    foreign key (centre_id, leader_id) references local_leader (centre_id, id),
    foreign key (centre_id, text_version) references consent_text (centre_id, version),
    check ((channel = 'SPOKEN') = (witness_id is not null)),
    check (witness_id <> recorded_by),
    check (withdrawn_on >= given_on),
    check (num_nonnulls(withdrawn_on, withdrawn_channel, withdrawn_by, withdrawn_at) in (0, 4))
);
create unique index consent_running on consent (centre_id, leader_id) where withdrawn_at is null and replaced_at is null;
create index consent_of_leader on consent (centre_id, leader_id);
create index consent_to_text on consent (centre_id, text_version);
create index consent_by_day on consent (centre_id, given_on, id);
create index consent_witness on consent (witness_id);
create index consent_recorder on consent (recorded_by);
create index consent_withdrawer on consent (withdrawn_by);
alter table consent enable row level security, force row level security;
create policy reach on consent using (centre_id = any ((select osl_centres())::uuid[]));
revoke update, delete, truncate on consent from ${working_role};
grant update (replaced_at, withdrawn_on, withdrawn_channel, withdrawn_by, withdrawn_at) on consent to ${working_role};

-- No name without a running consent, and no way around it: asked at the end of the transaction.
create function name_needs_consent() returns trigger language plpgsql as $$
declare
    leader uuid := case tg_table_name when 'consent' then (to_jsonb(new) ->> 'leader_id')::uuid else new.id end;
begin
    if exists (select 1 from local_leader l
                where l.centre_id = new.centre_id and l.id = leader and l.name is not null
                  and not exists (select 1 from consent c
                                   where c.centre_id = l.centre_id and c.leader_id = l.id
                                     and c.withdrawn_at is null and c.replaced_at is null)) then
        raise exception 'a leader''s name without a consent' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger name_needs_consent after insert or update on local_leader
    deferrable initially deferred for each row execute function name_needs_consent();
create constraint trigger name_needs_consent after insert or update on consent
    deferrable initially deferred for each row execute function name_needs_consent();

-- How much a person takes part, from which day; never changed, shown to others as counts.
create table leader_move (
    id          uuid primary key,
    centre_id   uuid not null,
    leader_id   uuid not null,
    level       text not null check (level in ('AWARE', 'PARTICIPANT', 'HELPER', 'CO_ORGANIZER', 'LEADER', 'RESTING')),
    since       date not null,
    recorded_by uuid not null references account (id),
    recorded_at timestamptz not null,
    foreign key (centre_id, leader_id) references local_leader (centre_id, id)
);
create index leader_move_of on leader_move (centre_id, leader_id, since desc, id desc);
create index leader_move_recorder on leader_move (recorded_by);
alter table leader_move enable row level security, force row level security;
create policy reach on leader_move using (centre_id = any ((select osl_centres())::uuid[]));
revoke update, delete, truncate on leader_move from ${working_role};
