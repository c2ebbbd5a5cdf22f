-- Standing duties that come again: the rule is a field of the task, kept by acts; when the next one is opened is counted from it.
alter table task
  add column recurrence jsonb,
  add column next_occurrence_on date,
  add column next_opens_on date,
  add column skipped_occurrences int not null default 0 check (skipped_occurrences >= 0);
grant update (recurrence, next_occurrence_on, next_opens_on, skipped_occurrences) on task to dondoc_app;
create index task_next_occurrence on task (agency_id, next_opens_on) where next_opens_on is not null;

-- Which task was opened for which day of which duty: no day twice, on however many servers.
create table task_occurrence (
  agency_id uuid not null,
  duty_id uuid not null,
  occurs_on date not null,
  task_id uuid not null,
  primary key (agency_id, duty_id, occurs_on),
  foreign key (agency_id, duty_id) references task (agency_id, id),
  foreign key (agency_id, task_id) references task (agency_id, id)
);
alter table task_occurrence enable row level security;
alter table task_occurrence force row level security;
create policy own_agency on task_occurrence using (agency_id = nullif(current_setting('app.agency', true), '')::uuid) with check (agency_id = nullif(current_setting('app.agency', true), '')::uuid);
grant select, insert on task_occurrence to dondoc_app;
