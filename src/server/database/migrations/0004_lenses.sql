-- Rules of law as dated rows, and the lenses that gather tasks and entries for a period.

create table rule (
  agency_id uuid not null references agency (id),
  id uuid not null,
  key text not null,                          -- 'extension.max', 'deadline.before.strict', 'due.soon.days' …
  value jsonb not null,
  citation text not null,
  valid_from date not null,
  valid_to date,
  unit_id uuid,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id)
);
create index rule_key on rule (agency_id, key, valid_from);

-- National working calendar: public holidays and make-up days, the same for every agency.
create table calendar_day (
  day date primary key,
  kind text not null check (kind in ('holiday','make_up')),
  name text not null,
  citation text not null
);

create table series (
  agency_id uuid not null references agency (id),
  id uuid not null,
  kind text not null check (kind in ('meeting','report')),
  name text not null,
  unit_id uuid not null,
  recurrence text not null,
  window_rule text,
  template text not null,
  chair_post_id uuid,
  contributor_unit_ids uuid[] not null default '{}',
  recipients jsonb not null default '[]',
  citation text not null default '',
  due_rule jsonb not null default '{}',
  lead_days int not null default 0,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id)
);

create table occasion (
  agency_id uuid not null,
  id uuid not null,
  series_id uuid not null,
  label text not null,
  window_from date not null,
  window_to date not null,
  held_on date,
  place text not null default '',
  chair_post_id uuid,
  people jsonb not null default '[]',
  items jsonb not null default '[]',
  status text not null default 'collecting' check (status in ('planned','collecting','closed','issued')),
  snapshot jsonb,                             -- figures as they were at closing
  closed_at timestamptz,
  document_id uuid,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (agency_id, id),
  foreign key (agency_id, series_id) references series (agency_id, id),
  unique (agency_id, series_id, window_from, window_to),   -- no period twice
  check (window_to >= window_from)
);

create table indicator (
  agency_id uuid not null references agency (id),
  id uuid not null,
  set_key text not null,
  code text not null,
  parent_id uuid,
  name text not null,
  unit_of_measure text not null,
  direction text not null check (direction in ('up','down')),
  formula text not null default '',
  source text not null default '',
  unit_id uuid,
  weight numeric,
  valid_from date not null,
  valid_to date,
  primary key (agency_id, id),
  foreign key (agency_id, parent_id) references indicator (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id)
);

create table measure (
  agency_id uuid not null references agency (id),
  id uuid not null,
  indicator_id uuid,
  task_id uuid,
  unit_id uuid,
  window_from date not null,
  window_to date not null,
  kind text not null check (kind in ('target','actual','self_score','verified_score','allocated','disbursed')),
  value numeric not null,
  evidence jsonb not null default '[]',
  entry_id uuid,
  by_post_id uuid,
  at timestamptz not null default now(),
  primary key (agency_id, id),
  foreign key (agency_id, indicator_id) references indicator (agency_id, id),
  foreign key (agency_id, task_id) references task (agency_id, id),
  check ((indicator_id is null) <> (task_id is null))
);

-- Personal data of senders: kept apart because it is purged by its own rule.
create table feedback (
  agency_id uuid not null,
  task_id uuid not null,
  channel text not null,
  sender_name text,
  sender_phone text,
  sender_address text,
  location text,
  is_public boolean not null default false,
  answer text,
  answered_on date,
  primary key (agency_id, task_id),
  foreign key (agency_id, task_id) references task (agency_id, id)
);

-- Answers already given, by the client's key: the second arrival of a write gets the first answer.
create table idempotency (
  agency_id uuid not null references agency (id),
  person_id uuid not null,
  key text not null,
  request_hash text not null,
  status int not null,
  answer jsonb,
  at timestamptz not null default now(),
  primary key (agency_id, person_id, key)
);
create index idempotency_at on idempotency (at);

-- Work to do later, written in the caller's transaction and taken with SKIP LOCKED. No row-level security: workers serve every agency.
create table job (
  id uuid primary key,
  agency_id uuid not null,
  kind text not null,
  payload jsonb not null,
  unique_key text,
  run_at timestamptz not null default now(),
  attempts int not null default 0,
  max_attempts int not null default 8,
  locked_by text,
  locked_until timestamptz,
  done_at timestamptz,
  failed_at timestamptz,
  last_error text,
  created_at timestamptz not null default now()
);
create index job_waiting on job (run_at) where done_at is null and failed_at is null;
create unique index job_once on job (kind, unique_key) where unique_key is not null and done_at is null and failed_at is null;
