-- The programme, plan, resolution or scheme that a task is part of, as that is called (docs/decisions/0019). Told once, when the task is opened, and
-- corrected by a person like its other facts.
alter table task add column programme text not null default '';
-- Most tasks are part of none. Names that begin alike are looked up when a short one is settled.
create index task_programme on task (agency_id, programme text_pattern_ops, created_at desc, id desc) where programme <> '';
grant update (programme) on task to dondoc_app;

-- What a person ordered, gave out or signed: by the post that ordered it, by the signature below its document; who gave it out is
-- the author of its first entry, by an index that is there.
create index task_assigner_post on task (agency_id, assigner_post_id) where assigner_post_id is not null;
create index document_signed_by on document (agency_id, (signing->0->>'name')) where direction = 'internal';

-- What was given out before is named by a job, a few documents at a time, after the server has started.
insert into job (id, agency_id, kind, payload, unique_key)
  select gen_random_uuid(), a.id, 'name_programmes', '{"after": null}', a.id || ' name_programmes' from agency a;
