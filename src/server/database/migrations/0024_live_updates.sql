-- Every change of a task or a document is told to all servers on this database when its transaction commits, whoever wrote it: what changed
-- and in which agency, never what it says. So are changes of who may see what, which end open streams. Many rows at once are one word.
create function tell_changed() returns trigger language plpgsql as $$
declare told record;
begin
  if (select count(*) from changed) > 50 then
    for told in select distinct agency_id from changed loop
      perform pg_notify('dondoc', told.agency_id || ' ' || tg_argv[0] || ' ');
    end loop;
  else
    for told in select distinct agency_id, id from changed loop
      perform pg_notify('dondoc', told.agency_id || ' ' || tg_argv[0] || ' ' || told.id);
    end loop;
  end if;
  return null;
end $$;
create trigger task_added after insert on task referencing new table as changed for each statement execute function tell_changed('task');
create trigger task_changed after update on task referencing new table as changed for each statement execute function tell_changed('task');
create trigger document_added after insert on document referencing new table as changed for each statement execute function tell_changed('document');
create trigger document_changed after update on document referencing new table as changed for each statement execute function tell_changed('document');
-- A unit that moved changes what everybody below and above it sees.
create trigger unit_changed after update on unit referencing new table as changed for each statement execute function tell_changed('unit');

create function tell_rights() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'session' then
    perform pg_notify('dondoc', old.agency_id || ' session ' || encode(old.token_hash, 'hex'));
  elsif tg_table_name = 'delegation' then
    perform pg_notify('dondoc', new.agency_id || ' person ' || o.person_id) from post o where o.agency_id = new.agency_id and o.id in (new.from_post_id, new.to_post_id);
  else
    perform pg_notify('dondoc', new.agency_id || ' person ' || new.person_id);
  end if;
  return null;
end $$;
create trigger session_ended after delete on session for each row execute function tell_rights();
create trigger post_rights after insert or update on post for each row execute function tell_rights();
create trigger delegation_rights after insert or update on delegation for each row execute function tell_rights();
create trigger account_rights after update of disabled_at, must_change_password on account for each row execute function tell_rights();
