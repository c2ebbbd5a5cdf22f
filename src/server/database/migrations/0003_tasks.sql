-- What must be done. The task row is narrow and has room for HOT updates; text for search stands apart.

create table counter (
  agency_id uuid not null references agency (id),
  name text not null,
  year int not null,
  value int not null default 0,
  primary key (agency_id, name, year)
);

create table process (
  agency_id uuid not null references agency (id),
  id uuid not null,
  key text not null,
  version int not null,
  name text not null,
  valid_from date not null,
  valid_to date,
  citation text not null,
  stages jsonb not null,
  primary key (agency_id, id),
  unique (agency_id, key, version)
);

create table task (
  agency_id uuid not null references agency (id),
  id uuid not null,
  code text not null,
  kind text not null default 'directive' check (kind in ('directive','programme_item','report','draft','project','stage','feedback','inspection','recommendation','event','standing')),
  class text not null default 'action' check (class in ('action','ongoing','orientation')),
  title text not null check (title <> ''),
  parent_id uuid,
  position int not null default 0,
  state text not null check (state in ('draft','assigned','returned','active','submitted','done','paused','cancelled')),
  is_open boolean generated always as (state in ('assigned','returned','active','submitted','paused')) stored,
  version int not null default 1,
  lead_unit_id uuid not null,
  lead_post_id uuid,
  assigner_post_id uuid,
  assigner_text text not null default '',     -- the ordering authority as printed, where it has no post here
  directly_assigned boolean not null default false,
  document_id uuid,                           -- document of the first source, for lists
  deadline jsonb,
  original_deadline jsonb,
  due_on date,
  original_due_on date,
  urgency text not null default 'none' check (urgency in ('none','urgent','very_urgent','flash')),
  is_key boolean not null default false,
  routine boolean not null default false,
  restricted boolean not null default false,
  condition text,
  deliverable jsonb not null default '{}',
  approval_chain jsonb not null default '[]',
  process_id uuid,
  process_version int,
  stage_key text,
  progress_percent int not null default 0 check (progress_percent between 0 and 100),
  open_child_count int not null default 0 check (open_child_count >= 0),
  open_request jsonb,
  extension_count int not null default 0,
  redo_count int not null default 0,
  paused_on date,
  paused_days int not null default 0,
  opened_on date,
  closed_on date,
  result text check (result in ('done','pass','fail','superseded','not_needed')),
  last_report_at timestamptz,
  last_report text,
  entry_count int not null default 0,
  entry_head text not null default '',        -- hash of its newest entry: the chain of a task ends here
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (agency_id, id),
  unique (agency_id, code),
  foreign key (agency_id, parent_id) references task (agency_id, id),
  foreign key (agency_id, lead_unit_id) references unit (agency_id, id),
  foreign key (agency_id, lead_post_id) references post (agency_id, id),
  foreign key (agency_id, assigner_post_id) references post (agency_id, id),
  foreign key (agency_id, document_id) references document (agency_id, id),
  check ((state in ('done','cancelled')) = (closed_on is not null)),
  check ((state = 'paused') = (paused_on is not null))
) with (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
-- a unit's open list by due day; the agency's open list; an officer's list; closed tasks of a period; children; tasks of a document; newest first
create index task_open_unit on task (agency_id, lead_unit_id, due_on, id) where is_open;
create index task_open_due on task (agency_id, due_on, id) include (lead_unit_id, state) where is_open;
create index task_open_officer on task (agency_id, lead_post_id, due_on) where is_open and lead_post_id is not null;
create index task_open_request on task (agency_id, id) where open_request is not null;
create index task_closed on task (agency_id, closed_on, lead_unit_id) include (due_on, original_due_on) where closed_on is not null;
create index task_parent on task (agency_id, parent_id) where parent_id is not null;
create index task_document on task (agency_id, document_id);
create index task_newest on task (agency_id, created_at desc, id desc);
create index task_submitted on task (agency_id, id) where state = 'submitted';

-- fold: unaccented lower-case text; pairs and accented_pairs: adjacent syllables as lexemes, made by core.
-- Pair lexemes beat phrase search and trigrams on Vietnamese (docs/decisions).
create table task_search (
  agency_id uuid not null,
  task_id uuid not null,
  fold text not null,
  syllables tsvector not null,
  pairs tsvector not null,
  accented_pairs tsvector not null,
  primary key (agency_id, task_id),
  foreign key (agency_id, task_id) references task (agency_id, id)
);
create index task_search_syllables on task_search using gin (syllables);
create index task_search_pairs on task_search using gin (pairs);
create index task_search_accented on task_search using gin (accented_pairs);

create table task_source (
  agency_id uuid not null,
  task_id uuid not null,
  passage_id uuid not null,
  role text not null default 'origin' check (role in ('origin','continues','changes')),
  primary key (agency_id, task_id, passage_id),
  foreign key (agency_id, task_id) references task (agency_id, id),
  foreign key (agency_id, passage_id) references passage (agency_id, id)
);
create index task_source_passage on task_source (agency_id, passage_id);

create table party (
  agency_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  role text not null check (role in ('lead','support','monitor','confirm')),
  unit_id uuid not null,
  post_id uuid,
  valid_from date not null,
  valid_to date,
  primary key (agency_id, id),
  foreign key (agency_id, task_id) references task (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, post_id) references post (agency_id, id)
);
-- one open lead per task (NĐ 191/2026/NĐ-CP Đ2.2)
create unique index party_one_lead on party (agency_id, task_id) where role = 'lead' and valid_to is null;
create index party_task on party (agency_id, task_id);
create index party_unit on party (agency_id, unit_id, role) where valid_to is null;

create table entry (
  agency_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  ordinal int not null,                       -- 1, 2, 3 … within the task
  at timestamptz not null,
  by_post_id uuid,
  on_behalf_of_post_id uuid,
  kind text not null check (kind in ('state','progress','obstacle','comment','result','request','decision','dunning','change','link','undo')),
  body text not null default '',
  data jsonb not null default '{}',
  evidence jsonb not null default '[]',
  occurred_on date not null,
  undoes_entry_id uuid,
  prev_hash text not null,
  hash text not null,
  primary key (agency_id, id),
  unique (agency_id, task_id, ordinal),
  foreign key (agency_id, task_id) references task (agency_id, id),
  foreign key (agency_id, by_post_id) references post (agency_id, id)
);
create index entry_occurred on entry (agency_id, occurred_on, kind);

-- Entries are append-only and the original due day never changes: by grants (0005) for the product, by these triggers for everybody else.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger entry_append_only before update or delete on entry for each row execute function refuse_change();
create trigger entry_no_truncate before truncate on entry for each statement execute function refuse_change();

create function refuse_original_due_change() returns trigger language plpgsql as $$
begin
  if old.original_due_on is distinct from new.original_due_on or old.original_deadline is distinct from new.original_deadline then
    raise exception 'the original due day of a task never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger task_original_due before update on task for each row
  when (old.original_due_on is distinct from new.original_due_on or old.original_deadline is distinct from new.original_deadline)
  execute function refuse_original_due_change();

create function refuse_text_change() returns trigger language plpgsql as $$
begin
  if old.text is distinct from new.text then
    raise exception 'the text of a document never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger document_text_immutable before update on document_text for each row execute function refuse_text_change();
