-- What an initiative became was written twice: as words on the initiative and as an event. The event stays, the words go.
-- An initiative that told of its event before there were events gets one; its sort key is near enough until it is renamed.
alter table initiative no force row level security;
alter table event no force row level security;
insert into event (id, centre_id, community_id, name, name_key, plain_name, rhythm, since_year, state, from_initiative_id,
                   created_by, created_at)
select uuidv7(), i.centre_id, i.community_id, i.event_name, convert_to(lower(i.event_name), 'UTF8'),
       translate(lower(i.event_name), 'ąćęłńóśźż', 'acelnoszz'), i.event_rhythm, extract(year from i.event_since), 'RUNNING',
       i.id, i.created_by, now()
  from initiative i
 where i.event_name is not null
   and not exists (select 1 from event e where e.centre_id = i.centre_id and e.from_initiative_id = i.id)
    on conflict (centre_id, community_id, lower(name)) do update
   set from_initiative_id = coalesce(event.from_initiative_id, excluded.from_initiative_id);
alter table initiative force row level security;
alter table event force row level security;

alter table initiative drop column event_name, drop column event_rhythm, drop column event_since;
