-- Who asks to hear of acts at once, which programs are told of them, and which units stand for an agency below belong to the office too: every act on a
-- task asks for the three, and they change a few times a month.
create constraint trigger notice_choice_of_office after insert or update or delete on notice_choice
  deferrable initially deferred for each row execute function office_changed();
create constraint trigger webhook_of_office after insert or update of events, removed_at or delete on webhook
  deferrable initially deferred for each row execute function office_changed();
create constraint trigger neighbour_of_office after insert or update of unit_id, confirmed_at, revoked_at or delete on neighbour
  deferrable initially deferred for each row execute function office_changed();

-- A transaction that takes from memory what stands under the number says so (`app.office`), and must not change the office itself: it would not see its
-- own change. Where it does, it is not kept, and the server does the same again without memory.
create or replace function office_changed() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if current_setting('app.office', true) = 'kept' then raise exception 'the office is changed by a transaction that relies on memory' using errcode = 'DD001'; end if;
  update agency set office_version = office_version + 1, office_changed_by = pg_current_xact_id()
  where id = coalesce(new.agency_id, old.agency_id) and office_changed_by <> pg_current_xact_id();
  return null;
end $$;

create or replace function calendar_changed() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if current_setting('app.office', true) = 'kept' then raise exception 'the calendar is changed by a transaction that relies on memory' using errcode = 'DD001'; end if;
  update agency set office_version = office_version + 1, office_changed_by = pg_current_xact_id() where office_changed_by <> pg_current_xact_id();
  return null;
end $$;
