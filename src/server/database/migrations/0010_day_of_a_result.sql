-- A result that waits for confirmation stands as it was handed in: on that day the clock stopped, and a slow confirmer makes nobody late.
-- The day was read from the log when a task was confirmed; lists and figures need it before that, so it stands in the row while the result waits.
alter table task add column submitted_on date check (submitted_on is null or state = 'submitted');
grant update (submitted_on) on task to dondoc_app;

-- Behind the fence the owner too sees one agency at a time.
do $$
declare a uuid;
begin
  for a in select id from agency loop
    perform set_config('app.agency', a::text, true);
    update task t set submitted_on = least(e.occurred_on, greatest(t.opened_on, coalesce((select max((each->>'documentDate')::date) from jsonb_array_elements(e.evidence) each), e.occurred_on)))
    from (select distinct on (task_id) task_id, occurred_on, evidence from entry where agency_id = a and kind = 'result' order by task_id, ordinal desc) e
    where t.agency_id = a and t.id = e.task_id and t.state = 'submitted';
  end loop;
  perform set_config('app.agency', '', true);
end $$;

-- The overview reads who is late from the index alone, and now needs this day for it.
drop index task_open_due;
create index task_open_due on task (agency_id, due_on, id) include (lead_unit_id, state, opened_on, submitted_on) where is_open;
