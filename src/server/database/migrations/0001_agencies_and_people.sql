-- Who: agencies, units with validity dates, people in posts, accounts and sessions.
-- Every table of an agency carries agency_id first in its keys, so that row-level security and distribution by agency need no rewrite.

create table agency (
  id uuid primary key,
  name text not null check (name <> ''),
  short_name text not null,
  symbol text not null,                       -- "SKHCN", as in the notation of its documents
  place text not null default '',             -- địa danh printed beside the date
  parent_name text not null default '',       -- the superior agency as printed above the name (NĐ 30/2020, Phụ lục I, II.2)
  parent_agency_id uuid references agency (id),
  kind text not null check (kind in ('party','executive','assembly','department','commune','other')),
  time_zone text not null default 'Asia/Ho_Chi_Minh',
  is_sample boolean not null default false,
  created_at timestamptz not null default now()
);

create table unit (
  agency_id uuid not null references agency (id),
  id uuid not null,
  name text not null check (name <> ''),
  short_name text not null default '',
  symbol text not null default '',
  kind text not null check (kind in ('party','executive','assembly','department','office','division','inspectorate','service_unit','commune','body','mass_org','external')),
  organ_code text,                            -- "H37.02.02" of QĐ 20/2020/QĐ-TTg
  parent_id uuid,
  aliases text[] not null default '{}',
  name_fold text not null,
  valid_from date not null,
  valid_to date,
  position int not null default 0,            -- directory order, the order of sections in notices and reports
  primary key (agency_id, id),
  foreign key (agency_id, parent_id) references unit (agency_id, id),
  check (valid_to is null or valid_to >= valid_from)
);
create index unit_parent on unit (agency_id, parent_id);

create table unit_link (
  agency_id uuid not null,
  id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  kind text not null check (kind in ('merged_into','split_into','renamed')),
  effective_on date not null,
  citation_document_id uuid,
  primary key (agency_id, id),
  foreign key (agency_id, from_unit_id) references unit (agency_id, id),
  foreign key (agency_id, to_unit_id) references unit (agency_id, id)
);

create table person (
  agency_id uuid not null references agency (id),
  id uuid not null,
  name text not null check (name <> ''),
  name_sort text not null collate "C",        -- given name first, made by core, so that every server sorts alike
  name_fold text not null,
  email text,
  phone text,
  primary key (agency_id, id)
);

-- Rights attach to a post in a unit for a time, never to a person.
create table post (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  title text not null,
  roles text[] not null check (cardinality(roles) > 0),
  fields text[] not null default '{}',
  rank int not null default 100,
  valid_from date not null,
  valid_to date,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  check (valid_to is null or valid_to >= valid_from)
);
create index post_person on post (agency_id, person_id);
create index post_unit on post (agency_id, unit_id);

create table delegation (
  agency_id uuid not null,
  id uuid not null,
  from_post_id uuid not null,
  to_post_id uuid not null,
  scope text not null check (scope in ('sign','assign','confirm','all')),
  valid_from date not null,
  valid_to date not null,
  document_id uuid,
  primary key (agency_id, id),
  foreign key (agency_id, from_post_id) references post (agency_id, id),
  foreign key (agency_id, to_post_id) references post (agency_id, id),
  check (valid_to >= valid_from)
);

create table account (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  login text not null,
  password_hash text not null,                -- Argon2id, encoded
  must_change_password boolean not null default false,
  language text not null default 'vi' check (language in ('vi','en')),
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id)
);

-- Login names are the one thing that is unique over agencies: a small table of their own, without row-level security, read before the agency is known.
create table login (
  name text primary key check (name = lower(name)),
  agency_id uuid not null,
  account_id uuid not null,
  foreign key (agency_id, account_id) references account (agency_id, id)
);

create table session (
  token_hash bytea primary key,               -- SHA-256 of the cookie; the cookie itself is never stored
  agency_id uuid not null,
  account_id uuid not null,
  csrf_token text not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  address text not null default '',
  user_agent text not null default '',
  foreign key (agency_id, account_id) references account (agency_id, id)
);
create index session_account on session (agency_id, account_id);
create index session_expiry on session (expires_at);

create table sign_in_attempt (
  id bigint generated always as identity primary key,
  login text not null,
  address text not null,
  succeeded boolean not null,
  at timestamptz not null default now()
);
create index sign_in_attempt_login on sign_in_attempt (login, at);
create index sign_in_attempt_address on sign_in_attempt (address, at);
