-- A letter of chasing that is issued as a paper (template T8): the step of the ladder that its words mean, and the paper that a letter to a unit is.
alter table paper add column dun_level int check (dun_level between 1 and 3);
alter table letter
  add column paper_id uuid,
  add foreign key (agency_id, paper_id) references paper (agency_id, id);
