-- What a law or a working rule says about a reporting duty holds from a day on: rows of `rule`, one for each change, under the key of the duty. What
-- was owed before keeps its days (docs/decisions/0028).
insert into rule (agency_id, id, key, value, citation, valid_from)
  select s.agency_id, gen_random_uuid(), 'report.duty.' || s.id, s.due_rule, s.citation, date '1970-01-01' from series s where s.kind = 'report' and s.due_rule ? 'sendBy';
alter table series drop column due_rule, add column owed_since text; -- the key of the first period that is owed; null where nobody said
-- Once for each day: a second change of the same day takes the place of the first.
create unique index rule_of_duty on rule (agency_id, key, valid_from) where key like 'report.duty.%';

-- A plan, resolution, programme or scheme whose tasks are followed together (model 7.2: a tracked document). Its name is what tasks carry as theirs
-- (docs/decisions/0019); its document may not be here at all.
create table programme (
  agency_id uuid not null references agency (id),
  id uuid not null,
  name text not null check (name <> ''),
  title text not null default '',
  document_id uuid,
  ended_on date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  primary key (agency_id, id),
  unique (agency_id, name),
  foreign key (agency_id, document_id) references document (agency_id, id)
);
alter table programme enable row level security;
alter table programme force row level security;
create policy own_agency on programme using (agency_id = nullif(current_setting('app.agency', true), '')::uuid) with check (agency_id = nullif(current_setting('app.agency', true), '')::uuid);
grant select, insert on programme to dondoc_app;
grant update (title, document_id, ended_on, version) on programme to dondoc_app;

-- The programme that a report tells of; empty for all work.
alter table series add column programme text not null default '';
