-- What the reader proposed, written once beside the text, and what people made of it: candidates for the gold that the reader is measured against.

alter table document_text add column proposed jsonb not null default '[]';   -- core Draft, as proposed

create table correction (
  agency_id uuid not null,
  passage_id uuid not null,
  document_id uuid not null,
  kind text not null check (kind in ('kept','changed','added','dropped','split','merged')),
  fields text[] not null default '{}',        -- what is otherwise than it was read
  read jsonb not null,                        -- the proposed drafts that it came from
  made jsonb,                                 -- the draft as accepted; null where it was dropped
  document_type text,
  engine text,
  by_post_id uuid,
  at timestamptz not null,
  primary key (agency_id, passage_id),
  foreign key (agency_id, document_id) references document (agency_id, id)
);
create index correction_newest on correction (agency_id, at desc);
create index correction_document on correction (agency_id, document_id);

alter table correction enable row level security;
alter table correction force row level security;
create policy own_agency on correction using (agency_id = nullif(current_setting('app.agency', true), '')::uuid) with check (agency_id = nullif(current_setting('app.agency', true), '')::uuid);
grant select, insert, update, delete on correction to dondoc_app;
