-- Sessions and login names are read before the agency is known, by the owner of the database; what handlers of a signed-in person do to
-- them (end the sessions of somebody, add a login) happens under the fenced role. Row-level security here is not forced, so that the owner
-- still finds a session by its token alone.

do $$
declare t text;
begin
  foreach t in array array['session','login'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_agency on %I to dondoc_app using (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid) with check (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid)', t);
  end loop;
end $$;
grant select, insert, update, delete on session to dondoc_app;
grant select, insert on login to dondoc_app;

alter table agency enable row level security;
create policy own_agency on agency to dondoc_app using (id = nullif(current_setting('app.agency', true), '')::uuid);

-- A browser that signed in before is not made to wait because somebody else guesses at the same login from elsewhere.
create table known_device (
  token_hash bytea not null,                  -- SHA-256 of the device cookie; a shared machine signs several accounts in
  agency_id uuid not null,
  account_id uuid not null,
  seen_at timestamptz not null default now(),
  primary key (token_hash, account_id),
  foreign key (agency_id, account_id) references account (agency_id, id)
);
alter table known_device enable row level security;
create policy own_agency on known_device to dondoc_app using (agency_id = nullif(current_setting('app.agency', true), '')::uuid) with check (agency_id = nullif(current_setting('app.agency', true), '')::uuid);
grant select, insert, update on known_device to dondoc_app;
create index known_device_seen on known_device (seen_at);

-- The device that guessed, where it was known; absent for all others, who share one count.
alter table sign_in_attempt add column device_hash bytea;
create index sign_in_attempt_at on sign_in_attempt (at);
