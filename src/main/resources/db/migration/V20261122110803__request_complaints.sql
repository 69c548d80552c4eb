-- Complaints about missing publication or unlawful handling (Art. 47 para. 2, Art. 51), handled by the office above. Never public.
create table request_complaint (
  id             bigint primary key,
  number         varchar(60) not null,
  supervisor     varchar(32) not null,
  against        varchar(32) not null,
  matter         varchar(16) not null,
  request_number varchar(60) not null,
  text           text not null,
  name           varchar(300) not null,
  contact        varchar(300) not null,
  medium         varchar(16) not null,
  received_on    varchar(10) not null,
  stage          varchar(16) not null,
  justified      smallint,
  reasons        text not null,
  decided_on     varchar(10),
  correct_until  varchar(10),
  corrected_on   varchar(10),
  corrected_how  text not null,
  told_on        varchar(10),
  told_how       varchar(300) not null,
  version        bigint not null
);
create unique index request_complaint_number on request_complaint (number);
create index request_complaint_open on request_complaint (supervisor, received_on) where stage <> 'TOLD';
create index request_complaint_supervisor on request_complaint (supervisor, received_on);
create index request_complaint_owed on request_complaint (against, correct_until) where correct_until is not null and corrected_on is null;
