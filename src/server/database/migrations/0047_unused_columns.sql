-- Columns that nothing came to read: a duty begins with its first period, and a conclusion's task is found by the passage of the notice.
alter table series drop column duty_since;
alter table conclusion drop column task_id;
