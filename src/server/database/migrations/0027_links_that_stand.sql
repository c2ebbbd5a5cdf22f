-- A passage of a later document may continue a task, and that may be taken back. No source is ever removed: it is said that it stands no more.
alter table task_source add column stands boolean not null default true;
alter table task_source add constraint origin_stands check (stands or role <> 'origin');
grant update (stands) on task_source to dondoc_app;
