-- A number of each agency that becomes another one with every transaction that changes who holds what there, who may do what, how units and people are
-- called, or by which rules days are counted. What a server keeps in memory of these it keeps under the number, and asks for the number at every request.
-- It is raised when the transaction commits, once, so that nobody waits for the row of the agency before that.
alter table agency add column office_version bigint not null default 1, add column office_changed_by xid8 not null default '0';

create function office_changed() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update agency set office_version = office_version + 1, office_changed_by = pg_current_xact_id()
  where id = coalesce(new.agency_id, old.agency_id) and office_changed_by <> pg_current_xact_id();
  return null;
end $$;
revoke execute on function office_changed() from public;

do $$
declare t text;
begin
  foreach t in array array['unit','person','post','delegation','rule'] loop
    execute format('create constraint trigger %I after insert or update or delete on %I deferrable initially deferred for each row execute function office_changed()', t || '_of_office', t);
  end loop;
end $$;
create constraint trigger account_of_office after insert or update of person_id, login, must_change_password, language, disabled_at or delete on account
  deferrable initially deferred for each row execute function office_changed();

-- The working calendar is one for all.
create function calendar_changed() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update agency set office_version = office_version + 1, office_changed_by = pg_current_xact_id() where office_changed_by <> pg_current_xact_id();
  return null;
end $$;
revoke execute on function calendar_changed() from public;
create constraint trigger calendar_day_of_office after insert or update or delete on calendar_day deferrable initially deferred for each row execute function calendar_changed();
