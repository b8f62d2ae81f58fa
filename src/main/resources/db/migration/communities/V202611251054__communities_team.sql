-- Teams change: of two people who change one at once the second looks again.
alter table community_member add column version integer not null default 0;
