-- Demands to correct a record about oneself (Art. 41): evidence, what was verified, how it ended. Never public.
create table request_record_correction (
  id          bigint primary key,
  number      varchar(60) not null,
  agency      varchar(32) not null,
  record      varchar(600) not null,
  demand      text not null,
  name        varchar(300) not null,
  contact     varchar(300) not null,
  medium      varchar(16) not null,
  received_on varchar(10) not null,
  result      varchar(16),
  closed_on   varchar(10),
  reasons     text not null,
  whom        varchar(300) not null,
  told_how    varchar(300) not null,
  version     bigint not null
);
create unique index request_record_correction_number on request_record_correction (number);
create index request_record_correction_open on request_record_correction (agency, received_on) where result is null;
create index request_record_correction_agency on request_record_correction (agency, received_on);
create table request_record_evidence (
  correction_id bigint not null references request_record_correction (id),
  n             int not null,
  name          varchar(300) not null,
  hash          varchar(64) not null,
  size          bigint not null,
  media_type    varchar(120) not null,
  primary key (correction_id, n)
);
create index request_record_evidence_hash on request_record_evidence (hash);
