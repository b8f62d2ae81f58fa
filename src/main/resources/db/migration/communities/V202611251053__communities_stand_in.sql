alter table stand_in add foreign key (centre_id, community_id) references community (centre_id, id);
create index stand_in_of_community on stand_in (centre_id, community_id);
