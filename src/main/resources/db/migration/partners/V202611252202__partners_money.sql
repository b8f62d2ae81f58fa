-- Money a partner raised by itself since it was founded, in złoty. No sum got means that the answer is not known yet.
create table partner_money (
    id             uuid primary key,
    centre_id      uuid not null,
    partner_id     uuid not null,
    source         text not null check (source in ('GMINA', 'VOIVODESHIP', 'MINISTRY', 'EU', 'OTHER')),
    applied        numeric(12, 2) check (applied > 0),
    got            numeric(12, 2) check (got >= 0),
    told_on        date not null,              -- first day of the month or year where only that is known
    told_precision text not null check (told_precision in ('DAY', 'MONTH', 'YEAR')),
    purpose        text check (purpose <> ''),
    recorded_by    uuid not null references account (id),
    recorded_at    timestamptz not null,
    removed_at     timestamptz,
    version        integer not null,
    foreign key (centre_id, partner_id) references partner (centre_id, id),
    check (applied is not null or got is not null)
);
create index partner_money_of_partner on partner_money (centre_id, partner_id, told_on);
create index partner_money_recorder on partner_money (recorded_by);
alter table partner_money enable row level security, force row level security;
create policy reach on partner_money using (centre_id = any ((select osl_centres())::uuid[]));
