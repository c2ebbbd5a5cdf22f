-- The second fence: row-level security on every table of an agency, under a role that owns nothing.
-- A transaction says `set local role dondoc_app` and `set local app.agency = '…'`; without it no row is seen.

do $$
begin
  if not exists (select from pg_roles where rolname = 'dondoc_app') then
    create role dondoc_app nologin;
  end if;
  execute format('grant dondoc_app to %I', current_user);
exception
  when duplicate_object then null;            -- two databases of one server migrated at once
end $$;

do $$
declare t text;
begin
  execute format('grant usage on schema %I to dondoc_app', current_schema());
  foreach t in array array['unit','unit_link','person','post','delegation','account','file','document','document_text','citation','passage','review_edit',
    'counter','process','task','task_search','task_source','party','entry','rule','series','occasion','indicator','measure','feedback','idempotency'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_agency on %I using (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid) with check (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid)', t);
    execute format('grant select, insert on %I to dondoc_app', t);
  end loop;
  foreach t in array array['unit','person','post','account','document','passage','review_edit','counter','task_search','party','rule','series','occasion','indicator'] loop
    execute format('grant update on %I to dondoc_app', t);
  end loop;
end $$;

-- Text and original dates are written once; entries only ever added. What is absent here cannot be updated by the product.
grant update (reading, notes) on document_text to dondoc_app;
grant update (state, version, kind, class, title, parent_id, position, lead_unit_id, lead_post_id, deadline, due_on, urgency, is_key, routine, restricted, condition,
  deliverable, approval_chain, stage_key, progress_percent, open_child_count, open_request, extension_count, redo_count, paused_on, paused_days, opened_on, closed_on,
  result, last_report_at, last_report, entry_count, entry_head, updated_at) on task to dondoc_app;
grant delete on passage, idempotency, feedback to dondoc_app;

grant select on agency, calendar_day to dondoc_app;
grant select, insert, update, delete on job to dondoc_app;
