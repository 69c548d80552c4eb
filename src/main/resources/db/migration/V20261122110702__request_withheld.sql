-- What was kept back (Art. 18), each look at it again, answers that became drafts (Art. 44), and what applicants suggest.
create table request_withheld (
  id         bigint primary key,
  agency     varchar(32) not null,
  answer_id  bigint not null references request_answer (id),
  case_id    bigint not null references request_case (id),
  n          int not null,
  what       text not null,
  ground     varchar(32) not null,
  reasons    text not null,
  since      varchar(10) not null,
  review_due varchar(10) not null,
  state      varchar(16) not null,
  version    bigint not null
);
create unique index request_withheld_once on request_withheld (answer_id, n);
create index request_withheld_due on request_withheld (agency, review_due) where state = 'WITHHELD';
create index request_withheld_agency on request_withheld (agency, state, review_due);
create table request_withheld_look (
  withheld_id bigint not null references request_withheld (id),
  n           int not null,
  day         varchar(10) not null,
  opened      smallint not null,
  changed     smallint not null,
  reason      text not null,
  next_due    varchar(10),
  account     bigint not null,
  name        varchar(100) not null,
  at          bigint not null,
  primary key (withheld_id, n)
);
create table request_proactive (
  case_id    bigint primary key references request_case (id),
  answer_id  bigint not null references request_answer (id),
  edition_id bigint not null,
  name       varchar(100) not null,
  at         bigint not null
);
create unique index request_proactive_edition on request_proactive (edition_id);
create table request_suggestion (
  case_id     bigint primary key references request_case (id),
  words       text not null,
  suggested   varchar(10) not null,
  taken       smallint,
  reply       text not null,
  answered    varchar(10),
  version     bigint not null
);
