-- What lists of requests are made from: what each waits for, and the day by which somebody must act.
alter table request_clock add column phase varchar(16) not null default 'IN_HAND';
alter table request_clock add column urgent_on varchar(10) not null default '';
-- Open requests are few however many there were: one index in order of urgency serves every list of them.
create index request_clock_urgent on request_clock (urgent_on, agency, phase) where open = 1;
create index request_case_agency_closed on request_case (agency, closed_on) where closed_on is not null;
-- Rows that are there already: those of closed requests say so, the others are computed again as after a change of the calendar.
update request_clock set phase = 'CLOSED' where open = 0;
update request_clock set calendar = -1 where open = 1;
