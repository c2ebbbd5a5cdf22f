-- Reports go the way of all papers (decision 0026): the file that a report was frozen with, what its text was and who wrote it, what was said about it.

-- The Word file as it was when the figures were frozen: the same bytes whatever tasks, units and wordings become.
alter table occasion add column file_id uuid, add foreign key (agency_id, file_id) references file (agency_id, id);

-- The text as it was: when it was made, when somebody had written to it for a while, when parts were handed in and taken, when it was frozen.
create table report_version (
  agency_id uuid not null,
  occasion_id uuid not null,
  ordinal int not null,
  kind text not null check (kind in ('made','saved','kept','handed_in','taken','closed')),
  unit_id uuid,                               -- whose part it is; null for the report
  sections jsonb not null,                    -- core ReportSection
  by_person_id uuid,                          -- null where the product made it
  at timestamptz not null,                    -- of the last saving in it
  begun_at timestamptz not null,
  primary key (agency_id, occasion_id, ordinal),
  foreign key (agency_id, occasion_id) references occasion (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, by_person_id) references person (agency_id, id)
);

-- What somebody remarks on a section, until it is settled.
create table report_comment (
  agency_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  section_key text not null,
  body text not null,
  by_person_id uuid not null,
  by_post_id uuid,
  at timestamptz not null,
  resolved_at timestamptz,
  resolved_by_person_id uuid,
  primary key (agency_id, id),
  check ((resolved_at is null) = (resolved_by_person_id is null)),
  foreign key (agency_id, occasion_id) references occasion (agency_id, id),
  foreign key (agency_id, by_person_id) references person (agency_id, id),
  foreign key (agency_id, by_post_id) references post (agency_id, id),
  foreign key (agency_id, resolved_by_person_id) references person (agency_id, id)
);
create index report_comment_occasion on report_comment (agency_id, occasion_id, at);

do $$
declare t text;
begin
  foreach t in array array['report_version','report_comment'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_agency on %I using (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid) with check (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid)', t);
    execute format('grant select, insert on %I to dondoc_app', t);
  end loop;
end $$;
-- While one person writes, their version grows; what was written before stays.
grant update (sections, at) on report_version to dondoc_app;
grant update (resolved_at, resolved_by_person_id) on report_comment to dondoc_app;
