-- What happened in a community, for its timeline. All views named timeline_* have the same columns: account_ids are those
-- through whom a mentor reaches the row, null where everybody does who reads the community; exactness says whether of
-- happened_on the day is known, or only the month or year.
create view timeline_communities with (security_invoker = true) as
    select c.centre_id, c.id as community_id, c.id, 'BEGUN' as kind, c.started_on as happened_on, 'DAY' as exactness,
           c.name as title, null::text as detail, null::text as note, c.id as subject_id, null::uuid[] as account_ids
      from community c where c.started_on is not null
    union all
    select m.centre_id, m.community_id, m.id, 'PHASE', m.moved_on, 'DAY', null, m.phase_to, m.reason, m.community_id, null
      from community_phase_move m
    union all
    select p.centre_id, p.community_id, p.id, 'PICTURE', p.rated_on, 'DAY', null, p.stage, p.learned, p.community_id, null
      from community_picture p where p.removed_at is null
    union all
    select p.centre_id, p.community_id, md5(p.community_id::text || p.as_of)::uuid, 'POPULATION', p.as_of, 'DAY', null,
           p.people::text, p.source, p.community_id, null
      from community_population p
    union all
    select s.centre_id, s.from_id, s.id, s.kind || '_INTO', s.since, 'DAY', o.name, null, s.reason, s.to_id, null
      from community_succession s join community o on o.centre_id = s.centre_id and o.id = s.to_id
    union all
    select s.centre_id, s.to_id, s.id, s.kind || '_FROM', s.since, 'DAY', o.name, null, s.reason, s.from_id, null
      from community_succession s join community o on o.centre_id = s.centre_id and o.id = s.from_id
    union all
    select m.centre_id, m.community_id, m.id, 'TEAM_CAME', m.valid_from, 'DAY', a.name,
           case when m.lead then 'LEAD' else 'MEMBER' end, null, m.community_id, null
      from community_member m join account a on a.id = m.account_id
    union all
    select m.centre_id, m.community_id, md5(m.id || 'left')::uuid, 'TEAM_LEFT', m.valid_to, 'DAY', a.name, null, null,
           m.community_id, null
      from community_member m join account a on a.id = m.account_id where m.valid_to is not null
    union all
    select g.centre_id, g.community_id, g.id, 'GROUP_FOUNDED', g.founded_on, g.founded_precision, g.name, g.kind, null,
           g.id, null
      from community_group g where g.withdrawn_at is null and g.founded_on is not null
    union all
    select g.centre_id, g.community_id, md5(g.id || 'ended')::uuid, 'GROUP_ENDED', g.ended_on, 'DAY', g.name, null, null,
           g.id, null
      from community_group g where g.withdrawn_at is null and g.ended_on is not null
    union all
    select g.centre_id, g.community_id, p.id, 'PROGRAMME_BEGUN', p.begun_on, p.begun_precision, p.name, g.name, null,
           g.id, null
      from group_programme p join community_group g on g.centre_id = p.centre_id and g.id = p.group_id
     where p.removed_at is null and g.withdrawn_at is null
    union all
    select g.centre_id, g.community_id, md5(p.id || 'ended')::uuid, 'PROGRAMME_ENDED', p.ended_on, p.ended_precision, p.name,
           g.name, null, g.id, null
      from group_programme p join community_group g on g.centre_id = p.centre_id and g.id = p.group_id
     where p.removed_at is null and g.withdrawn_at is null and p.ended_on is not null
    union all
    select i.centre_id, i.community_id, m.id, 'INITIATIVE', m.moved_on, 'DAY', i.title, m.state_to, m.reason, i.id, null
      from initiative_move m join initiative i on i.centre_id = m.centre_id and i.id = m.initiative_id
     where i.withdrawn_at is null
    union all
    select i.centre_id, i.community_id, md5(i.id || 'alone')::uuid, 'INITIATIVE_ALONE', i.without_us_since, 'DAY', i.title,
           null, null, i.id, null
      from initiative i where i.withdrawn_at is null and i.without_us_since is not null
    union all
    select m.centre_id, i.community_id, m.id, 'INITIATIVE_MONEY', m.told_on, m.told_precision, i.title, m.got::text,
           m.purpose, i.id, null
      from initiative_money m join initiative i on i.centre_id = m.centre_id and i.id = m.initiative_id
     where m.removed_at is null and m.got > 0 and i.withdrawn_at is null;
