-- What a unit has to do is counted from the index alone: whether it is late asks for the state and the day of handing in.
drop index task_open_unit;
create index task_open_unit on task (agency_id, lead_unit_id, due_on, id) include (state, submitted_on) where is_open;
