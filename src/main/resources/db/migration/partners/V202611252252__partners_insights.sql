-- With whom centres work, as counts: organizations and groups only, because a partner who is a person is no figure.
create view insights_partner with (security_invoker = true) as
    select centre_id, id, sector from partner where withdrawn_at is null and sector <> 'INDIVIDUAL';

create view insights_partnership with (security_invoker = true) as
    select centre_id, id, state from partnership where withdrawn_at is null;
