-- Chasing: one letter to a unit about several of its tasks. What it says of each stands in that task's own log; here is which entries belong together,
-- so that a letter is sent, shown and taken back as a whole.
create table letter (
  agency_id uuid not null references agency (id),
  id uuid not null,
  unit_id uuid not null,
  level int not null check (level between 1 and 3),
  body text not null,
  by_post_id uuid,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, by_post_id) references post (agency_id, id)
);
create index letter_newest on letter (agency_id, at desc);

create table letter_task (
  agency_id uuid not null,
  letter_id uuid not null,
  task_id uuid not null,
  entry_id uuid not null,
  primary key (agency_id, letter_id, task_id),
  foreign key (agency_id, letter_id) references letter (agency_id, id),
  foreign key (agency_id, task_id) references task (agency_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['letter','letter_task'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_agency on %I using (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid) with check (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid)', t);
    execute format('grant select, insert on %I to dondoc_app', t);
  end loop;
end $$;
