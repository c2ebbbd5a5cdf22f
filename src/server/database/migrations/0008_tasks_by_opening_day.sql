-- The overview counts how many tasks were opened in each of the last twelve weeks; from an index alone.
create index task_opened on task (agency_id, opened_on) where opened_on is not null;
