-- Run by the owner. What is created later is given to the working role without further words.
grant usage on schema public to ${working_role};
alter default privileges grant select, insert, update, delete on tables to ${working_role};
alter default privileges grant usage on sequences to ${working_role};

-- Empty outside a transaction that set it ('' after one that did), hence nullif: then no row is seen.
create function osl_centres() returns uuid[] language sql stable parallel safe
    return string_to_array(nullif(current_setting('osl.centres', true), ''), ',')::uuid[];

create function osl_account() returns uuid language sql stable parallel safe
    return nullif(current_setting('osl.account', true), '')::uuid;
