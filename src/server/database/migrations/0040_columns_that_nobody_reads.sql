-- Written and never read: documents are found through their search rows, a session by its token, a task without a document by its missing document,
-- and a decision by the units that it names.
alter table document drop column search_fold;
alter table session drop column user_agent;
alter table task drop column directly_assigned;
alter table unit_link drop column reorganisation_id;
