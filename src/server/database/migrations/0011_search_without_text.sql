-- A search looks through the three vectors and nothing read the folded text beside them: a copy of every title and order.
alter table task_search drop column fold;
