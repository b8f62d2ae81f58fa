-- A check may come from the partner whose card it is, by a link and without an account.
alter table asset_check alter column checked_by drop not null;
alter table asset_check add column by_partner uuid;
alter table asset_check add constraint asset_check_by_partner_fk
    foreign key (centre_id, by_partner) references partner (centre_id, id);
alter table asset_check add constraint asset_check_by_one check ((checked_by is null) <> (by_partner is null));
alter table asset_check add constraint asset_check_from_partner check (by_partner is null or method = 'FROM_PARTNER');
create index asset_check_partner on asset_check (centre_id, by_partner);
