-- Figures that progress and results carry are added up over the year by reports; few entries carry one.
create index entry_figure on entry (agency_id, occurred_on) where data ? 'figure';
