-- The whole life of a task: children that their parent no longer waits for, orders that sleep until a condition comes, obstacles that wait for an
-- instruction, chasing, merging, and the way of the product with its days.
alter table task
  add column waived boolean not null default false,
  add column dormant boolean not null default false,
  add column escalated_on date,
  add column dun_count int not null default 0 check (dun_count >= 0),
  add column dun_level int not null default 0 check (dun_level between 0 and 3),
  add column dunned_on date,
  add column superseded_by uuid,
  add foreign key (agency_id, superseded_by) references task (agency_id, id),
  add check (not dormant or state = 'paused'),
  add check (superseded_by is null or state = 'cancelled'),
  add check ((dun_count = 0) = (dunned_on is null));
grant update (waived, dormant, escalated_on, dun_count, dun_level, dunned_on, superseded_by) on task to dondoc_app;
create index task_superseded on task (agency_id, superseded_by) where superseded_by is not null;
create index task_escalated on task (agency_id, escalated_on) where escalated_on is not null;

-- What an act changed, field by field, on its first entry: the log makes the row, and an act can be taken back.
alter table entry add column changes jsonb check (changes is null or jsonb_typeof(changes) = 'array');

-- Until now a step of the approval was its words alone. Behind the fence the owner too sees one agency at a time.
do $$
declare a uuid;
begin
  for a in select id from agency loop
    perform set_config('app.agency', a::text, true);
    update task t set approval_chain = (
      select jsonb_agg(jsonb_build_object('text', step->>'text', 'act', 'approve', 'dueOn', null, 'doneOn', null, 'documentNumber', null) order by place)
      from jsonb_array_elements(t.approval_chain) with ordinality as steps (step, place))
    where t.agency_id = a and jsonb_array_length(t.approval_chain) > 0;
    -- A wish was always one for more time.
    update task t set open_request = t.open_request || '{"kind":"extend"}' where t.agency_id = a and t.open_request is not null and not t.open_request ? 'kind';
  end loop;
  perform set_config('app.agency', '', true);
end $$;

-- Who acts for whom is asked at every request.
create index delegation_to on delegation (agency_id, to_post_id, valid_to);
