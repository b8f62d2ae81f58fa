-- The entries about a community, for its timeline; see communities_timeline.
create view timeline_activities with (security_invoker = true) as
    select l.centre_id, l.community_id, a.id, 'ENTRY' as kind, a.held_on as happened_on, 'DAY' as exactness, a.title,
           a.kind as detail, null::text as note, a.id as subject_id, array[a.author_id] as account_ids
      from activity_community l
      join activity a on a.centre_id = l.centre_id and a.id = l.activity_id
     where a.withdrawn_at is null;
