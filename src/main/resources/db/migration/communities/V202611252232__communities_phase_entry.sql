-- Phases as a centre calls them. A row stands only for what the centre changed or added; the rest follows the product.
-- The code of a phase and what it means never change; a phase retires and stays in the history.
create table phase_entry (
    centre_id uuid not null references centre (id),
    code      text not null check (code ~ '^[A-Z][A-Z0-9_]*$'),
    pl        text not null check (pl <> ''),
    en        text not null check (en <> ''),
    means     text not null check (means in ('RUNNING', 'PAUSED', 'ENDED')),
    position  integer not null,
    active    boolean not null,
    primary key (centre_id, code)
);
alter table phase_entry enable row level security, force row level security;
create policy reach on phase_entry using (centre_id = any ((select osl_centres())::uuid[]));
revoke delete, truncate, update on phase_entry from ${working_role};
grant update (pl, en, position, active) on phase_entry to ${working_role};

create view phase with (security_invoker = true) as
    select c.id as centre_id, d.code, coalesce(e.pl, d.pl) as pl, coalesce(e.en, d.en) as en, d.means,
           coalesce(e.position, d.position) as position, coalesce(e.active, true) as active
      from centre c
     cross join (values ('RECOGNITION', 'Rozpoznanie', 'Getting to know', 'RUNNING', 10),
                        ('DIAGNOSIS', 'Diagnoza', 'Diagnosis', 'RUNNING', 20),
                        ('FIRST_INITIATIVES', 'Aktywizacja i pierwsze inicjatywy',
                         'Activation and first initiatives', 'RUNNING', 30),
                        ('PARTNERSHIP', 'Partnerstwo i plan', 'Partnership and plan', 'RUNNING', 40),
                        ('JOINT_ACTION', 'Wspólne działanie', 'Joint action', 'RUNNING', 50),
                        ('SELF_RELIANCE', 'Samodzielność', 'Self-reliance', 'RUNNING', 60),
                        ('FOLLOW_UP', 'Towarzyszenie', 'Follow-up', 'RUNNING', 70),
                        ('PAUSED', 'Wstrzymana', 'Paused', 'PAUSED', 80),
                        ('ENDED', 'Zakończona', 'Ended', 'ENDED', 90)) d (code, pl, en, means, position)
      left join phase_entry e on e.centre_id = c.id and e.code = d.code
    union all
    select e.centre_id, e.code, e.pl, e.en, e.means, e.position, e.active from phase_entry e where e.code like 'OWN\_%';
create view insights_phase with (security_invoker = true) as
    select centre_id, code, pl, en, means, position, active from phase;

-- Of the old checks the first listed the codes and the second joined the code ENDED with the last day.
do $$
declare
    old text;
begin
    for old in select conname from pg_constraint
                where conrelid = 'community'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%phase%' loop
        execute format('alter table community drop constraint %I', old);
    end loop;
end $$;
create function phase_of_community() returns trigger language plpgsql as $$
declare
    meaning text := (select means from phase p where p.centre_id = new.centre_id and p.code = new.phase);
begin
    if meaning is null or (meaning = 'ENDED') <> (new.ended_on is not null) then
        raise exception 'phase %, last day %', new.phase, new.ended_on using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger phase_of_community before insert or update of phase, ended_on on community
    for each row execute function phase_of_community();
