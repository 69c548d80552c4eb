-- How many callers searched for a term on a day; nothing of the callers themselves.
create table portal_search_term (
  term    varchar(40) not null,
  day     varchar(10) not null,
  callers int not null,
  primary key (term, day)
);
create index portal_search_term_day on portal_search_term (day);
