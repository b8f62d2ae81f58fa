-- Who holds which role in a centre and since when, for the figures of teams. Read with the caller's rights.
create view insights_staff with (security_invoker = true) as
    select m.centre_id, m.account_id, a.name, m.role, m.valid_from, m.valid_to
      from membership m
      join account a on a.id = m.account_id
     where m.ended_at is null;
