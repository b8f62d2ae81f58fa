-- Towns and villages of Poland with where they lie, the same for every centre. Filled at start from the file that the
-- application ships; the digest tells of which file the rows are.
create table gazetteer_place (
    id          integer primary key,
    name        text not null check (name <> ''),
    plain       text not null check (plain <> ''),  -- small letters without diacritics
    town        boolean not null,
    weight      smallint not null,                  -- a town before a village, the seat of a municipality before others
    commune     text not null check (commune <> ''),
    county      text not null check (county <> ''),
    voivodeship text not null check (voivodeship <> ''),
    plain_area  text not null,
    lat         double precision not null check (lat between 48 and 56),
    lon         double precision not null check (lon between 13 and 25)
);
create index gazetteer_place_by_name on gazetteer_place (plain text_pattern_ops);

-- The rest of a name from each later word on: "poreba" finds Szklarska Poręba.
create table gazetteer_word (
    place_id integer not null references gazetteer_place (id) on delete cascade,
    rest     text not null
);
create index gazetteer_word_by_rest on gazetteer_word (rest text_pattern_ops);
create index gazetteer_word_of_place on gazetteer_word (place_id);

create table gazetteer_edition (
    digest    text primary key,
    places    integer not null,
    loaded_at timestamptz not null
);
