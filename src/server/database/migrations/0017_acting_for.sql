-- Acting for another post: by what paper, who said so and when, and when it was ended before its day. Nothing of it is removed.
alter table delegation
  add column basis text not null default '',
  add column made_by_post_id uuid,
  add column made_at timestamptz not null default now(),
  add column ended_at timestamptz,
  add column ended_by_post_id uuid,
  add foreign key (agency_id, made_by_post_id) references post (agency_id, id),
  add foreign key (agency_id, ended_by_post_id) references post (agency_id, id),
  add check (from_post_id <> to_post_id);
grant update (ended_at, ended_by_post_id) on delegation to dondoc_app;
create index delegation_from on delegation (agency_id, from_post_id, valid_to);

-- By what paper a post ended or began.
alter table post add column basis text not null default '';
