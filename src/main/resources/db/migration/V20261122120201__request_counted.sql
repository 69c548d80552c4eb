-- How a request ended at first, kept when a new answer is ordered: the annual report counts each request once, by its first conclusion.
create table request_conclusion (
  case_id   bigint primary key references request_case (id),
  outcome   varchar(16) not null,
  closed_on varchar(10) not null
);
-- What the annual report counts by, beside the clock: who asked, how it first ended and when. received_year is null while receipt is not confirmed,
-- concluded_year is 9999 while nothing was concluded; it is never before received_year.
alter table request_clock add column applicant_kind varchar(16) not null default '';
alter table request_clock add column counted_as varchar(16) not null default '';
alter table request_clock add column concluded_on varchar(10);
alter table request_clock add column received_year int;
alter table request_clock add column concluded_year int not null default 9999;
update request_clock set applicant_kind = (select c.applicant_kind from request_case c where c.id = request_clock.case_id),
  counted_as = coalesce((select c.outcome from request_case c where c.id = request_clock.case_id), ''),
  concluded_on = (select c.closed_on from request_case c where c.id = request_clock.case_id);
update request_clock set concluded_on = received_on where concluded_on < received_on;
update request_clock set received_year = cast(substr(received_on, 1, 4) as int) where received_on is not null;
update request_clock set concluded_year = cast(substr(concluded_on, 1, 4) as int) where concluded_on is not null;
-- One pass over this index counts a year of any number of agencies without reading a row and without sorting.
create index request_clock_counted on request_clock (agency, concluded_year, received_year, applicant_kind, counted_as);
