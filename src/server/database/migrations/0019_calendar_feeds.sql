-- Calendars that a phone or a mail program reads by an address of their own. The address holds a secret of which only the hash is kept; whose
-- rights it has is asked of the account each time. Found before the agency is known, by the owner, so the fence is not forced (as for sessions).
create table calendar_feed (
  agency_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  name text not null,
  filter jsonb not null,                      -- a filter of tasks as the parameters of its address
  token_hash bytea not null unique,           -- SHA-256 of 128 random bits
  created_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, account_id) references account (agency_id, id)
);
create index calendar_feed_of_account on calendar_feed (agency_id, account_id);
alter table calendar_feed enable row level security;
create policy own_agency on calendar_feed to dondoc_app using (agency_id = nullif(current_setting('app.agency', true), '')::uuid) with check (agency_id = nullif(current_setting('app.agency', true), '')::uuid);
grant select, insert on calendar_feed to dondoc_app;
grant update (used_at, revoked_at) on calendar_feed to dondoc_app;
