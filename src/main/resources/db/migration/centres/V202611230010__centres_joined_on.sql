-- Since when a centre works with the application; what lies before is told, not proven.
alter table centre add column joined_on date;
update centre set joined_on = (created_at at time zone 'Europe/Warsaw')::date;
alter table centre alter column joined_on set not null;
