-- Merging, splitting, renaming and closing units by one decision, carried out by a job that can be resumed.
create table reorganisation (
  agency_id uuid not null references agency (id),
  id uuid not null,
  kind text not null check (kind in ('merge','split','rename','close')),
  decision text not null check (decision <> ''),
  effective_on date not null,
  plan jsonb not null,                        -- which units end, what comes after them, where each task and each person goes
  state text not null default 'waiting' check (state in ('waiting','running','done')),
  task_count int not null,
  moved_count int not null default 0,
  made_by_post_id uuid,
  made_at timestamptz not null,
  done_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, made_by_post_id) references post (agency_id, id),
  check ((state = 'done') = (done_at is not null))
);
alter table reorganisation enable row level security;
alter table reorganisation force row level security;
create policy own_agency on reorganisation using (agency_id = nullif(current_setting('app.agency', true), '')::uuid) with check (agency_id = nullif(current_setting('app.agency', true), '')::uuid);
grant select, insert on reorganisation to dondoc_app;
grant update (state, moved_count, done_at) on reorganisation to dondoc_app;
create index reorganisation_unfinished on reorganisation (agency_id, effective_on) where state <> 'done';

-- One of the units that came after a unit takes what was not given to another, and its figures.
alter table unit_link add column is_main boolean not null default true, add column reorganisation_id uuid,
  add foreign key (agency_id, reorganisation_id) references reorganisation (agency_id, id);
create index unit_link_to on unit_link (agency_id, to_unit_id);
create index unit_link_from on unit_link (agency_id, from_unit_id);

-- The post that the same person held before, where a decision moved them: their tasks follow.
alter table post add column former_post_id uuid, add foreign key (agency_id, former_post_id) references post (agency_id, id);
create index post_former on post (agency_id, former_post_id) where former_post_id is not null;
