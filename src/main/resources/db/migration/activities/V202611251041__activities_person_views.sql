-- Entries are counted from insights_activity, which no longer tells of time: that is each person's own.
drop view insights_activity_note;
drop view insights_activity;
create view insights_activity with (security_invoker = true) as
    select centre_id, id, author_id, held_on, kind, role, concerns, who_led, present
      from activity where withdrawn_at is null;

-- One row for each person who was there: the author's (wrote) with what is counted once an entry, and the others' with
-- their time alone. So "sum(minutes)" is everybody's, "count(*) filter (where wrote)" the entries.
create view insights_activity_time with (security_invoker = true) as
    select centre_id, id as activity_id, author_id as account_id, true as wrote, held_on, role, minutes, present
      from activity where withdrawn_at is null
    union all
    select t.centre_id, t.activity_id, t.account_id, false, t.held_on, a.role, coalesce(t.minutes, a.minutes), null::integer
      from activity_person t
      join activity a on a.centre_id = t.centre_id and a.id = t.activity_id
     where t.how <> 'WROTE' and t.left_at is null and a.withdrawn_at is null;

-- The entries a person was at by their titles, for that person's own home.
create view insights_activity_of_person with (security_invoker = true) as
    select t.centre_id, t.account_id, t.activity_id as id, a.author_id, t.held_on, a.title, a.kind,
           coalesce(t.minutes, a.minutes) as minutes
      from activity_person t
      join activity a on a.centre_id = t.centre_id and a.id = t.activity_id
     where t.left_at is null and a.withdrawn_at is null;
