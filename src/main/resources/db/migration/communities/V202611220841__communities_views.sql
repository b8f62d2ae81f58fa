-- What homes and figures know of communities. Read with the caller's rights.
create view insights_community with (security_invoker = true) as
    select centre_id, id, name, name_key, started_on, ended_on
      from community;

create view insights_community_member with (security_invoker = true) as
    select centre_id, community_id, account_id, lead
      from community_member where valid_to is null;
