-- Tables that somebody brings in: the rows as they were read, what was chosen for them, and what came of it. They go with their file, which is an
-- upload that became neither a document nor evidence; what they did stands in the logs of the tasks.
create table sheet_import (
  agency_id uuid not null,
  id uuid not null,
  what text not null check (what in ('tasks', 'units')),
  person_id uuid not null,
  file_id uuid not null,
  sheets jsonb not null,
  choice jsonb not null,                      -- sheet, head, columns, units, reason
  state text not null default 'open' check (state in ('open', 'done', 'undone')),
  result jsonb,                               -- what was opened and changed, by line
  created_at timestamptz not null default now(),
  done_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id),
  foreign key (agency_id, file_id) references file (agency_id, id) on delete cascade
);
create index sheet_import_file on sheet_import (agency_id, file_id);

-- What the agency chose for a table of these heads, for the next one.
create table sheet_memory (
  agency_id uuid not null references agency (id),
  what text not null,
  heads text not null,
  columns jsonb not null,
  units jsonb not null,
  primary key (agency_id, what, heads)
);

alter table sheet_import enable row level security;
alter table sheet_import force row level security;
create policy own_agency on sheet_import using (agency_id = nullif(current_setting('app.agency', true), '')::uuid) with check (agency_id = nullif(current_setting('app.agency', true), '')::uuid);
grant select, insert, update, delete on sheet_import to dondoc_app;
alter table sheet_memory enable row level security;
alter table sheet_memory force row level security;
create policy own_agency on sheet_memory using (agency_id = nullif(current_setting('app.agency', true), '')::uuid) with check (agency_id = nullif(current_setting('app.agency', true), '')::uuid);
grant select, insert, update, delete on sheet_memory to dondoc_app;
