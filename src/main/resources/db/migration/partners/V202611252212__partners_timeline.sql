-- What happened with partners met in a community, and partners that grew out of it; see communities_timeline.
create view timeline_partners with (security_invoker = true) as
    select c.centre_id, c.id as community_id, md5(m.id || c.id::text)::uuid as id, 'PARTNERSHIP' as kind,
           m.since as happened_on, 'DAY' as exactness, p.name as title, m.state as detail, m.reason as note,
           p.id as subject_id, array[p.owner_id, p.created_by] as account_ids
      from community c
      join partnership p on p.centre_id = c.centre_id and p.withdrawn_at is null
      join partnership_move m on m.centre_id = p.centre_id and m.partnership_id = p.id
     where exists (select 1 from partnership_member b
                     join party_met t on t.centre_id = b.centre_id and t.partner_id = b.partner_id
                    where b.centre_id = p.centre_id and b.partnership_id = p.id and c.id = any (t.community_ids))
    union all
    select c.centre_id, c.id, md5(a.id || c.id::text)::uuid, 'AGREEMENT', a.signed_on, 'DAY', p.name, a.kind, a.number,
           p.id, array[p.owner_id, p.created_by]
      from community c
      join partnership p on p.centre_id = c.centre_id and p.withdrawn_at is null
      join partnership_agreement a on a.centre_id = p.centre_id and a.partnership_id = p.id
     where exists (select 1 from partnership_member b
                     join party_met t on t.centre_id = b.centre_id and t.partner_id = b.partner_id
                    where b.centre_id = p.centre_id and b.partnership_id = p.id and c.id = any (t.community_ids))
    union all
    select p.centre_id, coalesce(g.community_id, i.community_id), p.id, 'PARTNER_FOUNDED', p.founded_on, 'DAY', p.name,
           null, coalesce(g.name, i.title), p.id, array[p.owner_id, p.created_by]
      from partner p
      left join community_group g on g.centre_id = p.centre_id and g.id = p.from_group_id
      left join initiative i on i.centre_id = p.centre_id and i.id = p.from_initiative_id
     where p.withdrawn_at is null and p.founded_on is not null
       and coalesce(g.community_id, i.community_id) is not null;
