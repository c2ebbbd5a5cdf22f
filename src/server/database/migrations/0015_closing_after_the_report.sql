-- A task that was closed on a day whose report had been frozen is counted by the next report (docs/glossary: kỳ báo cáo). The day of the
-- evidence stays what it is: it says whether the task was in time. This is the first day that still counts; absent where both are the same.
alter table task add column counted_on date check (counted_on is null or counted_on > closed_on);
grant update (counted_on) on task to dondoc_app;
create index task_counted_later on task (agency_id, counted_on) where counted_on is not null;

-- Behind the fence the owner too sees one agency at a time. What was lost between two reports until now comes to the one that is open.
do $$
declare a uuid;
begin
  for a in select id from agency loop
    perform set_config('app.agency', a::text, true);
    update task t set counted_on = late.day
    from (
      select e.task_id, max(o.window_to) + 1 as day
      from (select task_id, max(at) as at from entry where agency_id = a and kind = 'state' and data->>'command' = 'confirm' group by task_id) e
      join task c on c.agency_id = a and c.id = e.task_id and c.state = 'done'
      join occasion o on o.agency_id = a and o.status in ('closed','issued') and o.window_to >= c.closed_on
      join series s on s.agency_id = a and s.id = o.series_id and s.kind = 'report' and s.recurrence = 'monthly'
      where exists (
        select from occasion f where f.agency_id = a and f.series_id = s.id and f.status in ('closed','issued') and c.closed_on between f.window_from and f.window_to and f.closed_at < e.at)
      group by e.task_id) late
    where t.agency_id = a and t.id = late.task_id;
  end loop;
  perform set_config('app.agency', '', true);
end $$;
