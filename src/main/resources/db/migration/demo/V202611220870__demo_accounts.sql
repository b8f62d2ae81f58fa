-- Which accounts belong to the demo world: their password is known to everybody.
create table demo_account (
    account_id uuid primary key references account (id),
    listed     integer not null,
    function   text not null
);
