-- A table of units finds its rows again by a code: the agency's own (mã định danh), or one that we give. A unit that gets another name by decision
-- passes its code on.
alter table unit add column code text not null default '';
update unit set code = 'DV' || lpad(numbered.place::text, greatest(3, length(numbered.place::text)), '0')
from (select agency_id, id, row_number() over (partition by agency_id order by position, id) as place from unit where valid_to is null) numbered
where unit.agency_id = numbered.agency_id and unit.id = numbered.id;
insert into counter (agency_id, name, year, value)
select agency_id, 'unit', 0, count(*) from unit where valid_to is null group by agency_id
on conflict (agency_id, name, year) do nothing;

-- A unit that a table added and that nothing hangs on is taken back; the references to it hinder all else.
grant delete on unit to dondoc_app;
