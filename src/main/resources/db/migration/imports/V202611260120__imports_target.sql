-- Where the records go when the file itself does not say it, such as a community; its type knows what it is an id of.
alter table data_import add column target_id uuid;
