-- Số đến, ngày đến: given once, in one series for each year, without a gap (NĐ 30/2020/NĐ-CP, Điều 22; Phụ lục IV).
alter table document
  add column arrival_number int check (arrival_number > 0),
  add column arrival_year int,
  add column arrived_on date,
  add constraint document_arrival_whole check (num_nulls(arrival_number, arrival_year, arrived_on) in (0, 3));
create unique index document_arrival on document (agency_id, arrival_year, arrival_number) where arrival_number is not null;
create index document_arrived on document (agency_id, arrived_on) where arrived_on is not null;
create index document_unregistered on document (agency_id, created_at, id) where direction = 'in' and arrival_number is null;
-- Whether the same document is in the book already.
create index document_twin on document (agency_id, number, notation) where arrival_number is not null;
create index document_issued on document (agency_id, issued_on) where direction in ('out', 'internal');

create function refuse_arrival_change() returns trigger language plpgsql as $$
begin
  raise exception 'an arrival number is given once' using errcode = 'restrict_violation';
end $$;
create trigger document_arrival_once before update on document for each row
  when (old.arrival_number is not null and (old.arrival_number, old.arrival_year) is distinct from (new.arrival_number, new.arrival_year)) execute function refuse_arrival_change();
