-- Meetings that come again, what units bring to them, what is spoken about and what is concluded (decision 0022). Reports keep series and occasions too.

alter table series
  add column starts_on date,
  add column ended_on date,
  add column begins_at text not null default '' check (begins_at = '' or begins_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add column place text not null default '',
  add column secretary_post_id uuid,
  add column participant_post_ids uuid[] not null default '{}',
  add column participants text not null default '',      -- who else takes part, in words
  add column due_days int not null default 1 check (due_days between 0 and 30),   -- working days before the meeting by which units hand in
  add column version int not null default 1,
  add column updated_at timestamptz not null default now(),
  add constraint series_chair foreign key (agency_id, chair_post_id) references post (agency_id, id),
  add constraint series_secretary foreign key (agency_id, secretary_post_id) references post (agency_id, id);

-- What a period is called in its series, 2025-W15, 2025-04, 2025-Q2, so that none is made twice whoever asks.
alter table occasion
  add column period_key text,
  add column begins_at text not null default '' check (begins_at = '' or begins_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add column secretary_post_id uuid,
  add column participants text not null default '',
  add column assessment text,                            -- null until a person wrote it
  add column due_on date,                                -- by when units hand in
  add column started_at timestamptz,
  add column cancelled_why text not null default '',
  add constraint occasion_chair foreign key (agency_id, chair_post_id) references post (agency_id, id),
  add constraint occasion_secretary foreign key (agency_id, secretary_post_id) references post (agency_id, id);
update occasion set period_key = to_char(window_to, 'YYYY-MM');
-- Periods that were cut by hand and end in the same month keep their days as a key.
update occasion o set period_key = o.window_from || '/' || o.window_to
  where exists (select from occasion x where x.agency_id = o.agency_id and x.series_id = o.series_id and x.period_key = o.period_key and x.id < o.id);
alter table occasion
  alter column period_key set not null,
  drop constraint occasion_agency_id_series_id_window_from_window_to_key,
  add constraint occasion_period unique (agency_id, series_id, period_key),
  drop constraint occasion_status_check,
  add constraint occasion_status_check check (status in ('planned','collecting','live','closed','issued','cancelled'));
create index occasion_held on occasion (agency_id, held_on) where held_on is not null;

-- What one unit brings to one occasion: to a meeting the parts of its form, to a report the parts of its section.
create table contribution (
  agency_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  unit_id uuid not null,
  parts jsonb not null default '[]',
  status text not null default 'asked' check (status in ('asked','working','submitted','nil','returned')),
  asked_at timestamptz not null,
  due_on date,
  submitted_at timestamptz,
  submitted_by_post_id uuid,
  returned_why text not null default '',
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, occasion_id, unit_id),
  foreign key (agency_id, occasion_id) references occasion (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, submitted_by_post_id) references post (agency_id, id)
);
create index contribution_open on contribution (agency_id, unit_id) where status not in ('submitted', 'nil');

-- What a meeting speaks about. What was taken off stays, so that composing again does not bring it back.
create table agenda_item (
  agency_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  position int not null,
  key text not null,
  kind text not null check (kind in ('task','proposal','text')),
  unit_id uuid,
  task_id uuid,
  reason text check (reason in ('overdue','request','obstacle','ordered','due','stale')),
  heading text not null default '',
  body text not null default '',
  decision jsonb,                                        -- what was decided here about the task …
  decision_entry_id uuid,                                -- … and the act by which it was carried out
  dropped_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, occasion_id, key),
  foreign key (agency_id, occasion_id) references occasion (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, task_id) references task (agency_id, id)
);

-- What was concluded, with the draft that was read from it. It becomes a task when the notice is issued.
create table conclusion (
  agency_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  item_id uuid,
  position int not null,
  text text not null check (text <> ''),
  draft jsonb,                                           -- null for what orders nothing
  lead_unit_id uuid,
  task_id uuid,
  version int not null default 1,
  at timestamptz not null,
  updated_at timestamptz not null,
  by_post_id uuid,
  dropped_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, occasion_id) references occasion (agency_id, id),
  foreign key (agency_id, item_id) references agenda_item (agency_id, id),
  foreign key (agency_id, lead_unit_id) references unit (agency_id, id),
  foreign key (agency_id, task_id) references task (agency_id, id),
  foreign key (agency_id, by_post_id) references post (agency_id, id)
);
create index conclusion_occasion on conclusion (agency_id, occasion_id, position);
create index conclusion_task on conclusion (agency_id, task_id) where task_id is not null;

do $$
declare t text;
begin
  foreach t in array array['contribution','agenda_item','conclusion'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_agency on %I using (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid) with check (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid)', t);
    execute format('grant select, insert, update on %I to dondoc_app', t);
  end loop;
end $$;

-- Those who sit in the same meeting see what is written there as it is written.
create trigger occasion_changed after update on occasion referencing new table as changed for each statement execute function tell_changed('meeting');
