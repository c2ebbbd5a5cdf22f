-- Official papers of the agency (docs/decisions/0021). A paper is data of its own until it is issued; then a document with its id stands beside it,
-- and lists, search, registers and tasks know it as they know any document.
create table paper (
  agency_id uuid not null references agency (id),
  id uuid not null,
  state text not null default 'draft' check (state in ('draft','proposed','signed','issued','recalled','replaced','discarded')),
  kind text not null,                         -- abbreviation of NĐ 30/2020/NĐ-CP, Phụ lục III; CV for letters
  template text not null default 'blank',
  wording_version int,                        -- which wording of the agency it was made with
  unit_id uuid not null,                      -- who drafts it
  body jsonb not null,                        -- core PaperFile
  subject text not null default '',           -- of the body, for lists
  signer_post_id uuid,
  occasion_id uuid,                           -- the meeting or the report that it came from
  replaces_id uuid,                           -- the issued paper in whose place it is to stand
  signed_on date,
  document_id uuid,                           -- since it is issued
  version int not null default 1,
  created_by_post_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, signer_post_id) references post (agency_id, id),
  foreign key (agency_id, occasion_id) references occasion (agency_id, id),
  foreign key (agency_id, replaces_id) references paper (agency_id, id),
  foreign key (agency_id, document_id) references document (agency_id, id),
  check ((document_id is not null) = (state in ('issued','recalled','replaced')))
);
-- What waits for somebody, and what was issued, newest first.
create index paper_waiting on paper (agency_id, state, updated_at desc, id desc) where state in ('draft','proposed','signed');
create index paper_newest on paper (agency_id, updated_at desc, id desc);
create index paper_out on paper (agency_id, updated_at desc, id desc) where state in ('issued','recalled','replaced');
create index paper_occasion on paper (agency_id, occasion_id) where occasion_id is not null;
-- One paper at a time is drafted in the place of another.
create unique index paper_replacing on paper (agency_id, replaces_id) where replaces_id is not null and state <> 'discarded';

-- Every move of a paper, never changed. What was proposed is kept whole; what was signed and issued is told by its hash to be the same.
create table paper_move (
  agency_id uuid not null,
  paper_id uuid not null,
  ordinal int not null,
  kind text not null,
  state text not null,                        -- after it
  note text not null default '',
  body jsonb,                                 -- core PaperFile as it was then; with what is proposed and what is issued
  body_hash text not null,
  by_person_id uuid not null,
  by_post_id uuid,
  on_behalf_of_post_id uuid,
  at timestamptz not null,
  primary key (agency_id, paper_id, ordinal),
  foreign key (agency_id, paper_id) references paper (agency_id, id),
  foreign key (agency_id, by_person_id) references person (agency_id, id)
);

-- An agency's own wording of a template, as dated versions; a change is a new version.
create table paper_wording (
  agency_id uuid not null references agency (id),
  template text not null,
  version int not null,
  wording jsonb not null,
  valid_from date not null,
  by_post_id uuid,
  at timestamptz not null,
  primary key (agency_id, template, version)
);

-- What an issued paper leaves on its document: its number, given once in the series of its book and year, how many copies, the signed PDF that came
-- back, and what stands in its place.
alter table document
  add column issued_book text,
  add column issued_year int,
  add column issued_number int check (issued_number > 0),
  add column copies int check (copies > 0),
  add column signed_file_id uuid,
  add column replaced_by_id uuid,
  add constraint document_issue_whole check (num_nulls(issued_book, issued_year, issued_number) in (0, 3)),
  add foreign key (agency_id, signed_file_id) references file (agency_id, id),
  add foreign key (agency_id, replaced_by_id) references document (agency_id, id);
create unique index document_issue on document (agency_id, issued_book, issued_year, issued_number) where issued_number is not null;
-- However books are arranged, no two papers of a year carry the same number and symbol.
create unique index document_issued_symbol on document (agency_id, issued_year, number, notation) where issued_number is not null;

create function refuse_issue_change() returns trigger language plpgsql as $$
begin
  raise exception 'the number of an issued paper is given once' using errcode = 'restrict_violation';
end $$;
create trigger document_issue_once before update on document for each row
  when (old.issued_number is not null and (old.issued_book, old.issued_year, old.issued_number, old.number, old.notation, old.issued_on)
    is distinct from (new.issued_book, new.issued_year, new.issued_number, new.number, new.notation, new.issued_on)) execute function refuse_issue_change();

do $$
declare t text;
begin
  foreach t in array array['paper','paper_move','paper_wording'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_agency on %I using (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid) with check (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid)', t);
    execute format('grant select, insert on %I to dondoc_app', t);
  end loop;
end $$;
grant update (state, unit_id, body, subject, signer_post_id, signed_on, document_id, version, updated_at) on paper to dondoc_app;

-- A change of a paper is told like one of a document.
create trigger paper_added after insert on paper referencing new table as changed for each statement execute function tell_changed('document');
create trigger paper_changed after update on paper referencing new table as changed for each statement execute function tell_changed('document');

-- What a notice is about, where that is a paper.
alter table notice add column paper_id uuid, add foreign key (agency_id, paper_id) references paper (agency_id, id);
create index notice_paper on notice (agency_id, paper_id, kind) where paper_id is not null and done_at is null;
