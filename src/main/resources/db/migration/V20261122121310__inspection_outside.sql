-- Addresses on other sites that our public texts lead to, each once: what it answered last, and when it is asked again.
create table inspection_outside (
  digest     varchar(64) primary key,
  address    varchar(2000) not null,
  host       varchar(300) not null,
  state      varchar(16) not null,
  status     int not null,
  note       varchar(200) not null,
  moved_to   varchar(2000) not null,
  fails      int not null,
  checked_on varchar(10),
  next_on    varchar(10) not null
);
create index inspection_outside_next on inspection_outside (next_on, host);
create index inspection_outside_state on inspection_outside (state, digest);
-- What a site asks of programs (robots.txt), and how often it was asked on a day.
create table inspection_host (
  host      varchar(300) primary key,
  robots    text not null,
  robots_on varchar(10) not null,
  day       varchar(10) not null,
  asked     int not null
);
-- Visits of our own home page, by the program itself or by a monitor outside.
create table inspection_visit (
  id      bigint primary key,
  monitor varchar(60) not null,
  at      bigint not null,
  day     varchar(10) not null,
  millis  bigint not null,
  status  int not null,
  failed  smallint not null,
  note    varchar(200) not null
);
create unique index inspection_visit_one on inspection_visit (monitor, at);
create index inspection_visit_day on inspection_visit (day, failed);
