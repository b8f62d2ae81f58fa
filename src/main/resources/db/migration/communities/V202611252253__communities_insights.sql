-- Groups and initiatives of residents, for counting.
create view insights_group with (security_invoker = true) as
    select centre_id, id, state from community_group where withdrawn_at is null;

create view insights_initiative with (security_invoker = true) as
    select centre_id, id, state from initiative where withdrawn_at is null;
