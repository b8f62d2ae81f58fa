alter table stand_in add foreign key (centre_id) references centre (id);
