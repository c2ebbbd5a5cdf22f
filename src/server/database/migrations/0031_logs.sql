-- What people do beside tasks (sign-ins, rights, passwords, units, links to other programs, documents, exports) in one log per agency, chained as the
-- logs of tasks are; ways to read all logs by day, person and kind; and what checks of the chains found (docs/decisions/0017).

create table agency_log (
  agency_id uuid primary key references agency (id),
  entry_count int not null default 0,
  entry_head text not null default ''         -- hash of the newest entry
);

create table agency_entry (
  agency_id uuid not null references agency (id),
  id uuid not null,
  ordinal int not null,                       -- 1, 2, 3 … within the agency
  at timestamptz not null,
  by_person_id uuid,                          -- null for the product itself and for the command line
  by_post_id uuid,
  on_behalf_of_post_id uuid,
  via text not null check (via in ('web','command_line','system')),
  topic text not null,
  kind text not null,
  subject text not null default '',           -- what it was done to, as it was called then
  subject_id uuid,
  data jsonb not null default '{}',
  address text not null default '',           -- from where, as far as the server could know
  prev_hash text not null,
  hash text not null,
  primary key (agency_id, id),
  unique (agency_id, ordinal),
  foreign key (agency_id, by_person_id) references person (agency_id, id),
  foreign key (agency_id, by_post_id) references post (agency_id, id)
);
create index agency_entry_newest on agency_entry (agency_id, at desc, id desc);
create index agency_entry_topic on agency_entry (agency_id, topic, at desc, id desc);
create index agency_entry_person on agency_entry (agency_id, by_person_id, at desc, id desc);
create index agency_entry_post on agency_entry (agency_id, by_post_id, at desc, id desc);
create trigger agency_entry_append_only before update or delete on agency_entry for each row execute function refuse_change();
create trigger agency_entry_no_truncate before truncate on agency_entry for each statement execute function refuse_change();

-- The logs of all tasks by time: of everybody, kind by kind, and of one writer; and what was done on behalf of a post.
create index entry_by_kind on entry (agency_id, kind, at desc, id desc);
create index entry_by_post on entry (agency_id, by_post_id, kind, at desc, id desc);
create index entry_on_behalf on entry (agency_id, on_behalf_of_post_id, at desc, id desc) where on_behalf_of_post_id is not null;

-- A check of all chains of the agency. The list of heads that it wrote is a stored file named by its SHA-256; who keeps that number outside can
-- check against it later.
create table log_check (
  agency_id uuid not null references agency (id),
  id uuid not null,
  asked_at timestamptz not null,
  asked_by_post_id uuid,
  against text,                               -- the SHA-256 of an earlier list of heads
  chains_total int not null default 0,
  chains_done int not null default 0,
  entries_done int not null default 0,
  ended_at timestamptz,
  failed boolean not null default false,      -- it could not be carried out
  breach_count int not null default 0,
  breaches jsonb not null default '[]',       -- the first of them
  anchor text,                                -- the SHA-256 of the list of heads that it wrote
  primary key (agency_id, id),
  foreign key (agency_id, asked_by_post_id) references post (agency_id, id)
);
create index log_check_newest on log_check (agency_id, asked_at desc, id desc);

do $$
declare t text;
begin
  foreach t in array array['agency_log','agency_entry','log_check'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_agency on %I using (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid) with check (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid)', t);
    execute format('grant select, insert on %I to dondoc_app', t);
  end loop;
end $$;
grant update (entry_count, entry_head) on agency_log to dondoc_app;
grant update (chains_total, chains_done, entries_done, ended_at, failed, breach_count, breaches, anchor) on log_check to dondoc_app;
