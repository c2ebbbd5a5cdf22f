-- What concerns a person, written in the transaction of the act that concerns them. The unique key says what it is about: the same thing is told once.
create table notice (
  agency_id uuid not null references agency (id),
  id uuid not null,
  person_id uuid not null,
  task_id uuid,
  letter_id uuid,
  entry_id uuid,                              -- the act that it tells; gone when that is taken back
  kind text not null,
  data jsonb not null default '{}',
  unique_key text not null,
  at timestamptz not null,
  done_at timestamptz,
  snoozed_until date,
  primary key (agency_id, id),
  unique (agency_id, person_id, unique_key),
  foreign key (agency_id, person_id) references person (agency_id, id),
  foreign key (agency_id, task_id) references task (agency_id, id),
  foreign key (agency_id, letter_id) references letter (agency_id, id)
);
create index notice_waiting on notice (agency_id, person_id, at desc) where done_at is null;
create index notice_task on notice (agency_id, task_id, kind) where done_at is null;
create index notice_entry on notice (agency_id, entry_id) where entry_id is not null;

-- What a person wants to hear and how; who has no row has the defaults of core.
create table notice_choice (
  agency_id uuid not null,
  person_id uuid not null,
  choices jsonb not null,
  primary key (agency_id, person_id),
  foreign key (agency_id, person_id) references person (agency_id, id)
);

-- Mornings that were begun: whoever writes the row begins it, so that two servers on one database begin it once.
create table morning (
  agency_id uuid not null references agency (id),
  day date not null,
  at timestamptz not null,
  primary key (agency_id, day)
);

-- Mail as it goes out, kept word for word: a second try is the same message under the same Message-ID.
create table mail (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unique_key text not null,
  address text not null,
  subject text not null,
  plain text not null,
  html text not null,
  created_at timestamptz not null,
  tries int not null default 0,
  sent_at timestamptz,
  failed_at timestamptz,
  last_error text,
  primary key (agency_id, id),
  unique (agency_id, person_id, unique_key),
  foreign key (agency_id, person_id) references person (agency_id, id)
);
create index mail_newest on mail (agency_id, created_at desc);

do $$
declare t text;
begin
  foreach t in array array['notice','notice_choice','morning','mail'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_agency on %I using (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid) with check (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid)', t);
    execute format('grant select, insert on %I to dondoc_app', t);
  end loop;
end $$;
grant update (done_at, snoozed_until), delete on notice to dondoc_app;
grant update (choices) on notice_choice to dondoc_app;
grant update (tries, sent_at, failed_at, last_error) on mail to dondoc_app;
