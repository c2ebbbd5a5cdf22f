-- Other programs are told what happens to tasks. A delivery is written by the transaction of the act, in the order of the acts, and sent later.
create table webhook (
  agency_id uuid not null references agency (id),
  id uuid not null,
  name text not null,
  url text not null,
  events text[] not null,
  secret bytea not null,                      -- sealed under a key that is not in the database
  created_at timestamptz not null,
  created_by_post_id uuid,
  -- An address that does not answer is not asked again before this moment; so often in a row it did not.
  hold_until timestamptz,
  down_count int not null default 0,
  leased_until timestamptz,                   -- one worker at a time sends to it, so that the order stays
  delivered_at timestamptz,
  paused_at timestamptz,
  pause_reason text check (pause_reason in ('person', 'failing', 'gone')),
  removed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, created_by_post_id) references post (agency_id, id),
  check ((paused_at is null) = (pause_reason is null))
);

create table webhook_delivery (
  agency_id uuid not null,
  id uuid not null,                           -- travels as webhook-id, the same at every try
  webhook_id uuid not null,
  ordinal bigint generated always as identity,
  event text not null,
  event_key text,                             -- what must not be told twice
  body text not null,
  occurred_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts int not null default 0,
  next_at timestamptz not null,
  tries jsonb not null default '[]',
  ended_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, webhook_id) references webhook (agency_id, id)
);
create index webhook_delivery_waiting on webhook_delivery (agency_id, webhook_id, ordinal) where state = 'waiting';
create index webhook_delivery_newest on webhook_delivery (agency_id, webhook_id, ordinal desc);
create unique index webhook_delivery_once on webhook_delivery (agency_id, webhook_id, event_key) where event_key is not null;

do $$
declare t text;
begin
  foreach t in array array['webhook','webhook_delivery'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_agency on %I using (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid) with check (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid)', t);
    execute format('grant select, insert on %I to dondoc_app', t);
  end loop;
end $$;
grant update (hold_until, down_count, leased_until, delivered_at, paused_at, pause_reason, removed_at) on webhook to dondoc_app;
grant update (state, attempts, next_at, tries, ended_at) on webhook_delivery to dondoc_app;
grant delete on webhook_delivery to dondoc_app;
