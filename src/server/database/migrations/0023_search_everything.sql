-- What a search over documents and logs looks through: stretches of texts, each with its folded syllables, their pairs, and with '=' before
-- them the pairs with marks, in one vector and so one index. A stretch says where it stands, so that what was found can be shown.
create table search_piece (
  agency_id uuid not null references agency (id),
  kind text not null check (kind in ('document','entry')),
  of_id uuid not null,                        -- the document or the entry
  part int not null,                          -- 0 is the head of a document, 1, 2, 3 … are stretches of its text
  start_at int not null default 0,            -- in characters, from 0
  terms tsvector not null,
  primary key (agency_id, kind, of_id, part)
);
create index search_piece_terms on search_piece using gin (terms);
alter table search_piece enable row level security;
create policy own_agency on search_piece using (agency_id = nullif(current_setting('app.agency', true), '')::uuid) with check (agency_id = nullif(current_setting('app.agency', true), '')::uuid);
grant select, insert, update, delete on search_piece to dondoc_app;

-- The newest that hold words, no more than asked for: what a palette shows need not look at all 60,000 tasks that say "công". Planned anew for
-- each query, because a rare word is found through its index and a common one by walking back from the newest. As in 0007 they look behind
-- the fence for the agency that the transaction proved; they answer ids of that agency and nothing else.
create function newest_task_ids(looked_in text, wanted tsquery, most int) returns setof uuid
  language plpgsql stable security definer rows 400 set plan_cache_mode = force_custom_plan set search_path from current as $$
declare own uuid := nullif(current_setting('app.agency', true), '')::uuid;
begin
  case looked_in
    when 'syllables' then return query select s.task_id from task_search s where s.syllables @@ wanted and s.agency_id = own order by s.task_id desc limit most;
    when 'pairs' then return query select s.task_id from task_search s where s.pairs @@ wanted and s.agency_id = own order by s.task_id desc limit most;
    when 'accentedPairs' then return query select s.task_id from task_search s where s.accented_pairs @@ wanted and s.agency_id = own order by s.task_id desc limit most;
  end case;
end $$;

create function newest_pieces(looked_for text, wanted tsquery, most int) returns table (found_id uuid, found_part int)
  language plpgsql stable security definer rows 400 set plan_cache_mode = force_custom_plan set search_path from current as $$
declare own uuid := nullif(current_setting('app.agency', true), '')::uuid;
begin
  return query select p.of_id, p.part from search_piece p where p.kind = looked_for and p.terms @@ wanted and p.agency_id = own order by p.of_id desc, p.part desc limit most;
end $$;

revoke execute on function newest_task_ids(text, tsquery, int), newest_pieces(text, tsquery, int) from public;
grant execute on function newest_task_ids(text, tsquery, int), newest_pieces(text, tsquery, int) to dondoc_app;

-- What is stored already is made findable by jobs, a few rows at a time, after the server has started.
insert into job (id, agency_id, kind, payload, unique_key)
select gen_random_uuid(), agency.id, 'index_search', jsonb_build_object('of', kinds.kind, 'after', null), agency.id || ' ' || kinds.kind || ' '
from agency cross join (values ('document'), ('entry')) kinds (kind);
