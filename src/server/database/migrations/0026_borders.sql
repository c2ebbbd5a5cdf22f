-- Orders between agencies: a pair of tasks, the sender's and the receiver's, linked by the id of the pair. Each side keeps its own rows behind its
-- own fence; what happened on one side reaches the other as numbered events (docs/decisions/0015).

-- An agency that stands above this one (its orders are taken) or below it (a unit of the directory stands for it, orders to that unit are sent).
create table neighbour (
  agency_id uuid not null references agency (id),
  id uuid not null,
  side text not null check (side in ('above','below')),
  peer_agency_id uuid not null,
  name text not null check (name <> ''),
  unit_id uuid,
  channel text not null check (channel in ('here','file','api')),
  public_key text,                            -- Ed25519, base64url; null for an agency of this installation
  endpoint text,                              -- where envelopes are posted
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  check (peer_agency_id <> agency_id),
  check ((side = 'below') = (unit_id is not null)),
  check ((channel = 'here') = (public_key is null)),
  check ((channel = 'api') = (endpoint is not null))
);
create unique index neighbour_peer on neighbour (agency_id, peer_agency_id, side) where revoked_at is null;
create unique index neighbour_unit on neighbour (agency_id, unit_id) where revoked_at is null and unit_id is not null;

-- One half of a pair. `sent` and `applied` number the events of this side and of the other; `acked` is how many of ours the other has.
create table border_pair (
  agency_id uuid not null,
  id uuid not null,                           -- the same on both sides
  task_id uuid not null,
  neighbour_id uuid not null,
  side text not null check (side in ('above','below')),
  sent int not null default 0,
  applied int not null default 0,
  acked int not null default 0,
  arrived_on date,                            -- below: the day on which the other side had the order
  told jsonb not null default '{}',           -- above: what the sender said beside the task: its number, documents, words, coordinating units
  opened_at timestamptz not null,
  ended_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, task_id) references task (agency_id, id),
  foreign key (agency_id, neighbour_id) references neighbour (agency_id, id),
  check (acked <= sent)
);
create unique index border_pair_task on border_pair (agency_id, task_id) where ended_at is null;
create index border_pair_neighbour on border_pair (agency_id, neighbour_id) where ended_at is null;

create table border_out (
  agency_id uuid not null,
  pair_id uuid not null,
  seq int not null check (seq > 0),
  event_id uuid not null,
  event jsonb not null,
  at timestamptz not null,
  primary key (agency_id, pair_id, seq),
  unique (agency_id, event_id),
  foreign key (agency_id, pair_id) references border_pair (agency_id, id)
);

-- Everything that ever arrived, once: the id of the event is the key. What came before its turn waits here.
create table border_in (
  agency_id uuid not null references agency (id),
  event_id uuid not null,
  pair_id uuid not null,
  seq int not null check (seq > 0),
  event jsonb not null,
  arrived_at timestamptz not null,
  applied_at timestamptz,
  refusal jsonb,                              -- why its act was not possible here; the other side was told what stands
  primary key (agency_id, event_id),
  unique (agency_id, pair_id, seq)
);
create index border_in_waiting on border_in (agency_id, pair_id, seq) where applied_at is null;

do $$
declare t text;
begin
  foreach t in array array['neighbour','border_pair','border_out','border_in'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_agency on %I using (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid) with check (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid)', t);
    execute format('grant select, insert on %I to dondoc_app', t);
  end loop;
end $$;
grant update (revoked_at) on neighbour to dondoc_app;
grant update (sent, applied, acked, arrived_on, ended_at) on border_pair to dondoc_app;
grant update (applied_at, refusal) on border_in to dondoc_app;

-- The agencies of this installation that name the asking one as theirs: id and name, nothing else of them.
create function agencies_below() returns table (id uuid, name text) language sql stable security definer set search_path from current as $$
  select a.id, a.name from agency a where a.parent_agency_id = nullif(current_setting('app.agency', true), '')::uuid order by a.name, a.id
$$;
revoke all on function agencies_below() from public;
grant execute on function agencies_below() to dondoc_app;
