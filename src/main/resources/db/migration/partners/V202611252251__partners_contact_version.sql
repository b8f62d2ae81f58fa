-- A contact or a paper that was mistyped can be corrected, and two people who correct it at once do not overwrite each other.
alter table partner_contact add column version integer not null default 0;
alter table partnership_agreement add column version integer not null default 0;
