#!/usr/bin/env bash
# Run once by the postgres image, when the volume is empty: three roles and the database.
#   osl_owner   owns the database and its tables; used for migrations when the application starts
#   osl_app     what the application works as; the row-level policies hold for it
#   osl_backup  reads everything, past the policies, and writes nothing; for pg_dump
# psql reads the passwords from its environment, so that they appear in no list of processes.
set -euo pipefail
: "${OSL_DB_OWNER_PASSWORD:?}" "${OSL_DB_PASSWORD:?}" "${OSL_BACKUP_PASSWORD:?}"

psql --set ON_ERROR_STOP=1 --no-psqlrc --quiet --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv owner_password OSL_DB_OWNER_PASSWORD
\getenv app_password OSL_DB_PASSWORD
\getenv backup_password OSL_BACKUP_PASSWORD

create role osl_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';
create role osl_app login nosuperuser nocreatedb nocreaterole nobypassrls password :'app_password';
create role osl_backup login nosuperuser nocreatedb nocreaterole bypassrls password :'backup_password';
grant pg_read_all_data to osl_backup;
alter role osl_backup set default_transaction_read_only = on;

create database osl owner osl_owner;
revoke all on database osl from public;
grant connect on database osl to osl_app, osl_backup;
SQL
