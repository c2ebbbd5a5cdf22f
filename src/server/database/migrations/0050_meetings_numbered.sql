-- The number of a meeting in the year of its series, and what was changed in the calendar of a week after it was fixed (decision 0022).

-- Given when the meeting is closed for the first time, by the counter of its series and year: without a gap and never twice.
alter table occasion
  add column held_year int,
  add column held_number int check (held_number > 0),
  add constraint occasion_held_number unique (agency_id, series_id, held_year, held_number),
  add constraint occasion_held_both check ((held_year is null) = (held_number is null));
update occasion o set held_year = n.year, held_number = n.number
  from (
    select m.agency_id, m.id, extract(year from m.held_on)::int as year, row_number() over (partition by m.agency_id, m.series_id, extract(year from m.held_on) order by m.held_on, m.id)::int as number
    from occasion m join series s on s.agency_id = m.agency_id and s.id = m.series_id and s.kind = 'meeting' where m.status in ('closed', 'issued') and m.held_on is not null) n
  where o.agency_id = n.agency_id and o.id = n.id;
insert into counter (agency_id, name, year, value)
  select agency_id, 'meeting ' || series_id, held_year, max(held_number) from occasion where held_number is not null group by agency_id, series_id, held_year;

-- A meeting before and after a change that touched a week whose calendar was fixed; null where there was none, or is none any more.
create table meeting_change (
  agency_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  monday date not null,
  before jsonb,
  after jsonb,
  at timestamptz not null,
  by_post_id uuid,                                       -- null where its series made it by itself
  primary key (agency_id, id),
  foreign key (agency_id, occasion_id) references occasion (agency_id, id),
  foreign key (agency_id, by_post_id) references post (agency_id, id),
  check (before is not null or after is not null)
);
create index meeting_change_week on meeting_change (agency_id, monday, at);
alter table meeting_change enable row level security;
alter table meeting_change force row level security;
create policy own_agency on meeting_change using (agency_id = nullif(current_setting('app.agency', true), '')::uuid) with check (agency_id = nullif(current_setting('app.agency', true), '')::uuid);
grant select, insert on meeting_change to dondoc_app;
