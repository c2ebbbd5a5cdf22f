-- Lists that people keep under a name, for themselves or for the agency, and the columns in which each sees lists.
create table saved_view (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null check (name <> ''),
  query text not null,                        -- the address of the list without its page
  shared boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id)
);
create index saved_view_person on saved_view (agency_id, person_id);
create index saved_view_shared on saved_view (agency_id, created_at) where shared;

create table list_columns (
  agency_id uuid not null,
  person_id uuid not null,
  columns text[] not null,
  primary key (agency_id, person_id),
  foreign key (agency_id, person_id) references person (agency_id, id)
);

alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy own_agency on saved_view using (agency_id = nullif(current_setting('app.agency', true), '')::uuid) with check (agency_id = nullif(current_setting('app.agency', true), '')::uuid);
grant select, insert, update, delete on saved_view to dondoc_app;
alter table list_columns enable row level security;
alter table list_columns force row level security;
create policy own_agency on list_columns using (agency_id = nullif(current_setting('app.agency', true), '')::uuid) with check (agency_id = nullif(current_setting('app.agency', true), '')::uuid);
grant select, insert, update, delete on list_columns to dondoc_app;
