-- What the picture of a map asks of all resources of a centre is in the index: clusters are counted without reading a row.
create index asset_on_map on asset (centre_id, lat, lon)
    include (id, community_id, category, visibility, gift, created_by, outcome, checked_on, pace) where withdrawn_at is null;
create index need_on_map on need (centre_id, lat, lon) include (id, community_id, state, theme) where withdrawn_at is null;

-- The list of a whole centre, by name.
create index asset_of_centre_by_name on asset (centre_id, name_key, id) where withdrawn_at is null;
