-- Who of the centre was there: whoever wrote the entry, whom the author named, who joined. One row a person and entry,
-- so that nobody is on it twice; whoever leaves keeps the row. The author has one too: "the entries of a person" is then
-- one walk of one index, whoever wrote them. Why so: docs/adr/0018-one-meeting-one-entry.md.
create table activity_person (
    centre_id   uuid not null,
    activity_id uuid not null,
    account_id  uuid not null references account (id),
    held_on     date not null,                                  -- of the entry, kept by the trigger below
    how         text not null check (how in ('WROTE', 'NAMED', 'JOINED')), -- only its author names people on an entry
    minutes     integer check (minutes between 1 and 1440),     -- the person's own time; null is as the entry says
    added_at    timestamptz not null,
    left_at     timestamptz,
    -- Whole in its key, so that "who was on this entry" is never sought by the other indexes, over all of a big centre.
    primary key (centre_id, activity_id, account_id) include (how, minutes, left_at),
    foreign key (centre_id, activity_id) references activity (centre_id, id),
    check (how <> 'WROTE' or minutes is null and left_at is null)
);

-- The owner is held by the policies too: lifted for the rows that are already there, within this transaction.
alter table activity no force row level security;
insert into activity_person (centre_id, activity_id, account_id, held_on, how, added_at)
    select centre_id, id, author_id, held_on, 'WROTE', created_at from activity;
alter table activity force row level security;

create index activity_person_mine on activity_person (centre_id, account_id, held_on desc, activity_id desc)
    where left_at is null;
create index activity_person_account on activity_person (account_id);
-- The time of those beside the author, for the figures of a centre.
create index activity_person_beside on activity_person (centre_id, held_on)
    where how <> 'WROTE' and left_at is null;
alter table activity_person enable row level security, force row level security;
create policy reach on activity_person using (centre_id = any ((select osl_centres())::uuid[]));

-- An entry without its author among its people, or with another day there, would be counted wrongly without a word.
create function activity_keeps_people() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into activity_person (centre_id, activity_id, account_id, held_on, how, added_at)
        values (new.centre_id, new.id, new.author_id, new.held_on, 'WROTE', new.created_at);
    else
        update activity_person set held_on = new.held_on where centre_id = new.centre_id and activity_id = new.id;
    end if;
    return null;
end $$;
create trigger author_was_there after insert on activity
    for each row execute function activity_keeps_people();
create trigger people_move_with_the_day after update of held_on on activity
    for each row when (old.held_on <> new.held_on) execute function activity_keeps_people();

-- A draft put away because its writer joined a colleague's entry instead; it comes back when that is undone.
alter table activity_draft add column joined_id uuid;
alter table activity_draft add foreign key (centre_id, joined_id) references activity (centre_id, id);
create index activity_draft_joined on activity_draft (centre_id, joined_id);
