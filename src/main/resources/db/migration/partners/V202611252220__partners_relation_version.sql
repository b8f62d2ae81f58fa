-- A tie that was mistyped can be corrected, and two people who correct it at once do not overwrite each other.
alter table partner_relation add column version integer not null default 0;
alter table partner_relation alter column version drop default;
