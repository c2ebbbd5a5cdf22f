-- How every task stood on an evening is read back from what was written since: the newest entries of the agency.
create index entry_at on entry (agency_id, at);
