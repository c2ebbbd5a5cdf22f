-- Reporting duties: what an agency owes, in which rhythm, in which form, by when, and which units bring their parts (decision 0023).

alter table series
  add column rhythm text check (rhythm in ('week','month','quarter','half','year')),
  add column outline jsonb not null default '[]',          -- sections of the form; empty for the form that a duty begins with
  add column addressee text not null default '',
  add column freezes boolean not null default false,       -- the duty whose closing freezes the figures of its days
  add column duty_since text;                              -- the key of the first period that is owed

update series set rhythm = 'month', recurrence = '', freezes = true, due_days = 3, due_rule = '{"window":{"fromDay":15,"toDay":14},"sendBy":{"day":25,"monthsAfter":0}}' where kind = 'report' and recurrence = 'monthly';
update series set rhythm = 'month', recurrence = '' where kind = 'report' and rhythm is null;
alter table series add constraint series_report_rhythm check (kind <> 'report' or rhythm is not null);
create unique index series_freezes on series (agency_id) where freezes;

alter table occasion add column send_by date;
update occasion o set send_by = (date_trunc('month', o.window_to) + interval '24 days')::date from series s where s.agency_id = o.agency_id and s.id = o.series_id and s.kind = 'report';
