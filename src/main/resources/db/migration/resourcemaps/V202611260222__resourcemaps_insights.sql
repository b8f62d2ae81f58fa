-- What a centre's maps hold, as counts for those who may know no more. What a person can do is no figure outside the team.
create view insights_asset with (security_invoker = true) as
    select a.centre_id, a.id, a.outcome is not null as checked,
           (a.checked_on + make_interval(months => case a.pace when 'PEOPLE' then coalesce(p.people, 6)::int
                                                               when 'INSTITUTIONS' then coalesce(p.institutions, 12)::int
                                                               else coalesce(p.places, 24)::int end))::date as due_on
      from asset a
      join community c on c.centre_id = a.centre_id and c.id = a.community_id and c.withdrawn_at is null
      left join map_pace p on p.centre_id = a.centre_id
     where a.withdrawn_at is null and not a.gift and a.outcome is distinct from 'GONE';

create view insights_need with (security_invoker = true) as
    select n.centre_id, n.id, n.theme
      from need n
      join community c on c.centre_id = n.centre_id and c.id = n.community_id and c.withdrawn_at is null
     where n.withdrawn_at is null and n.state not in ('MET', 'HANDED_OVER', 'DROPPED');
