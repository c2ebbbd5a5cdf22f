-- Looks that read whole tables once these had grown: each has its index.
-- Whether a file is a document; documents to review and refused ones; what a subscription failed to deliver.
create index document_file on document (agency_id, file_id) where file_id is not null;
create index document_to_review on document (agency_id, created_at desc, id desc) where reading_state <> 'refused' and assigned_at is null;
create index document_refused on document (agency_id, created_at desc, id desc) where reading_state = 'refused';
create index webhook_delivery_failed on webhook_delivery (agency_id, webhook_id) where state = 'failed';
-- All tasks that a unit led or an officer had, closed ones too; those cancelled, and those not given yet.
create index task_unit_newest on task (agency_id, lead_unit_id, created_at desc, id desc);
create index task_officer on task (agency_id, lead_post_id, created_at desc, id desc) where lead_post_id is not null;
create index task_cancelled on task (agency_id, id) where state = 'cancelled';
create index task_draft on task (agency_id, id) where state = 'draft';

-- A report counts the open tasks that are not routine, from the index alone.
drop index task_open_due;
create index task_open_due on task (agency_id, due_on, id) include (lead_unit_id, state, opened_on, submitted_on, routine) where is_open;

-- Documents whose head holds words: its title, number, subject and issuer, the part 0 of its pieces. Behind the fence as in 0007.
create function document_ids_by_head(wanted tsquery) returns setof uuid
  language sql stable security definer rows 500
  begin atomic
    select of_id from search_piece where kind = 'document' and part = 0 and terms @@ wanted and agency_id = nullif(current_setting('app.agency', true), '')::uuid;
  end;
revoke execute on function document_ids_by_head(tsquery) from public;
grant execute on function document_ids_by_head(tsquery) to dondoc_app;
