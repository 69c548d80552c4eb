-- Figures of duties over all agencies count by the day they fell due: the index alone answers them.
create index catalog_duty_days on catalog_duty (due, owed_by, how, done_on);
