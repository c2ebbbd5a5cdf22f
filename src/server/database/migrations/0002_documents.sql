-- What was said: files by hash, documents, their immutable text, passages under review.

create table file (
  agency_id uuid not null references agency (id),
  id uuid not null,
  sha256 text not null check (length(sha256) = 64),
  name text not null,
  media_type text not null,
  size bigint not null check (size >= 0),
  created_by_post_id uuid,
  created_at timestamptz not null default now(),
  primary key (agency_id, id)
);
create index file_hash on file (agency_id, sha256);

create table document (
  agency_id uuid not null references agency (id),
  id uuid not null,
  direction text not null check (direction in ('in','out','internal')),
  title text not null,                        -- what lists show until a subject was read: the file name
  type text,                                  -- abbreviation of NĐ 30/2020, Phụ lục III: TB, KH, BC …
  number text,
  notation text,                              -- "TB-SKHCN"; number and notation are blank where the drafter left them so
  issued_on date,
  issued_month text,                          -- "2025-04" where only the month is printed
  place text not null default '',
  issuer_name text not null default '',
  subject text not null default '',
  signing jsonb not null default '[]',
  recipients jsonb not null default '[]',
  urgency text not null default 'none' check (urgency in ('none','urgent','very_urgent','flash')),
  secrecy text not null default 'none' check (secrecy = 'none'),   -- a document with a secrecy mark is refused
  book jsonb,
  status text not null default 'issued' check (status in ('draft','proposed','signed','issued','recalled','replaced')),
  tracked boolean not null default false,
  window_from date,
  window_to date,
  occasion_id uuid,
  file_id uuid,
  reading_state text not null default 'waiting' check (reading_state in ('waiting','reading','read','refused')),
  reading_refusal jsonb,                      -- { code, data } of the refusal, for the person who dropped the file
  reading_progress jsonb,                     -- { page, pages }
  engine text,
  review_version int not null default 0,      -- grows with every edit of the review
  assigned_at timestamptz,                    -- when its tasks were given out
  search_fold text not null default '',
  created_by_post_id uuid,
  created_at timestamptz not null default now(),
  version int not null default 0,
  primary key (agency_id, id),
  foreign key (agency_id, file_id) references file (agency_id, id)
);
create index document_newest on document (agency_id, created_at desc, id desc);

-- Apart from the row, so that lists read narrow rows. Text never changes: a correction is a new document version.
create table document_text (
  agency_id uuid not null,
  document_id uuid not null,
  text text not null,
  pages jsonb,
  reading jsonb,
  notes jsonb not null default '[]',
  primary key (agency_id, document_id),
  foreign key (agency_id, document_id) references document (agency_id, id)
);

create table citation (
  agency_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  start_at int not null,
  end_at int not null,
  as_written text not null,
  key text not null,
  cited_on date,
  issuer text,
  to_document_id uuid,
  kind text not null default 'mentions' check (kind in ('basis','implements','follows','answers','amends','replaces','mentions')),
  verdict text check (verdict in ('ok','not_found','mismatch','expired')),
  verdict_note text,
  primary key (agency_id, id),
  foreign key (agency_id, document_id) references document (agency_id, id),
  check (start_at >= 0 and end_at > start_at)
);
create index citation_document on citation (agency_id, document_id);
create index citation_key on citation (agency_id, key);

create table passage (
  agency_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  start_at int not null,
  end_at int not null,
  path text not null default '',
  kind text not null default 'directive' check (kind in ('directive','assessment','result','plan','recipient','heading')),
  made_by text not null check (made_by in ('parser','model','person')),
  confidence real not null default 0,
  status text not null default 'proposed' check (status in ('proposed','accepted','rejected')),
  draft jsonb not null,                       -- core Draft: what the clerk sees and edits
  primary key (agency_id, id),
  foreign key (agency_id, document_id) references document (agency_id, id),
  check (start_at >= 0 and end_at > start_at)
);
create index passage_document on passage (agency_id, document_id, start_at);

-- Every edit of a review with what it replaced: undo without limit, and the agency's own correction rate.
create table review_edit (
  agency_id uuid not null,
  document_id uuid not null,
  ordinal int not null,
  edit jsonb not null,
  before jsonb not null,                      -- drafts touched, as they were; absent ones were created by the edit
  by_post_id uuid,
  at timestamptz not null default now(),
  undone_at timestamptz,
  primary key (agency_id, document_id, ordinal),
  foreign key (agency_id, document_id) references document (agency_id, id)
);
