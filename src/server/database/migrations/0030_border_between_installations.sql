-- Orders between agencies of two installations: each agency signs what it sends, and knows its neighbours by their keys (docs/decisions/0016).

-- The key pairs of an agency. The newest signs, unless an older one still does so that the neighbours learn the newer from an envelope that they trust.
create table border_key (
  agency_id uuid not null references agency (id),
  id uuid not null,
  public_key text not null,                   -- Ed25519, base64url
  private_key bytea not null,                 -- sealed under a key that is not in the database
  created_at timestamptz not null,
  signs_until date,                           -- null: until it is replaced
  primary key (agency_id, id)
);

alter table neighbour
  add column confirmed_at timestamptz default now(),   -- a person compared the fingerprints; until then nothing is sent and nothing taken
  add column offered_key text,                -- from a later invitation, not compared yet
  add column former_key text,                 -- accepted beside the newer one until the day
  add column former_until date,
  add column heard_at timestamptz,            -- the last envelope of theirs was taken
  add column sent_at timestamptz,             -- the last of ours was handed over: posted and answered, or downloaded
  add column last_number int not null default 0,       -- of our envelopes
  add column hold_until timestamptz,          -- the address is not asked before
  add column down_count int not null default 0,
  add column leased_until timestamptz,        -- one worker at a time posts to it
  add column problem jsonb,                   -- why the last post was not taken
  add check ((former_key is null) = (former_until is null));
alter table neighbour alter column confirmed_at drop default;

-- The other side has to be told once more how many of its events are here.
alter table border_pair add column ack_due boolean not null default false;
-- So many of our events stand in files that were written.
alter table border_pair add column written int not null default 0;
create index border_pair_pending on border_pair (agency_id, neighbour_id) where acked < sent;
create index border_pair_ack_due on border_pair (agency_id, neighbour_id) where ack_due;

-- The files that were carried, one way or the other.
create table border_file (
  agency_id uuid not null,
  id uuid not null,                           -- the id of the envelope
  neighbour_id uuid not null,
  direction text not null check (direction in ('in','out')),
  number int not null,
  at timestamptz not null,
  by_post_id uuid,
  events int not null,
  acks int not null,
  size bigint not null,
  head bytea,                                 -- out: signature and contents; the bytes of the files follow it when it is downloaded
  primary key (agency_id, id),
  foreign key (agency_id, neighbour_id) references neighbour (agency_id, id),
  foreign key (agency_id, by_post_id) references post (agency_id, id)
);
create index border_file_newest on border_file (agency_id, neighbour_id, at desc);

do $$
declare t text;
begin
  foreach t in array array['border_key','border_file'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_agency on %I using (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid) with check (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid)', t);
    execute format('grant select, insert on %I to dondoc_app', t);
  end loop;
end $$;
grant update (signs_until) on border_key to dondoc_app;
grant delete on border_file to dondoc_app;
grant update (confirmed_at, public_key, offered_key, former_key, former_until, heard_at, sent_at, last_number, hold_until, down_count, leased_until, problem, channel, endpoint) on neighbour to dondoc_app;
grant update (ack_due, written) on border_pair to dondoc_app;
