-- An entry stands unless an entry that stands takes it back: what was taken back is told in no report and no list.
create index entry_undoes on entry (agency_id, undoes_entry_id) where undoes_entry_id is not null;

create function entry_stands(of_agency uuid, entry_id uuid) returns boolean language plpgsql stable as $$
begin
  return not exists (select from entry u where u.agency_id = of_agency and u.undoes_entry_id = entry_id and entry_stands(of_agency, u.id));
end $$;
grant execute on function entry_stands(uuid, uuid) to dondoc_app;
