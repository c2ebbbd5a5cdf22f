-- What a unit has to do is counted from the index alone: whether it is late asks for the state and the day of handing in.
drop index task_open_unit;
create index task_open_unit on task (agency_id, lead_unit_id, due_on, id) include (state, submitted_on) where is_open;

-- And so are all tasks by unit, closed ones too, with those that are late.
drop index task_unit_newest;
create index task_unit_newest on task (agency_id, lead_unit_id, created_at desc, id desc) include (is_open, state, due_on, submitted_on);
