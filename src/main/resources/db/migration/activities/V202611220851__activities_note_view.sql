-- The entries of one person by their titles, for that person's own home; figures are counted from insights_activity.
create view insights_activity_note with (security_invoker = true) as
    select centre_id, id, author_id, held_on, title, kind, minutes
      from activity where withdrawn_at is null;
