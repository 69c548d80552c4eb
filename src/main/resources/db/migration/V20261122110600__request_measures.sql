-- What is prepared on the way to an answer and told to somebody (Arts. 30, 32-35); its days stand in the facts of the case.
create table request_measure (
  id           bigint primary key,
  case_id      bigint not null references request_case (id),
  round        int not null,
  kind         varchar(32) not null,
  party_id     bigint,
  text         text not null,
  flaw         text not null,
  days         int not null,
  until        varchar(10),
  state        varchar(16) not null,
  by_account   bigint not null,
  by_name      varchar(100) not null,
  consent_by   bigint,
  consent_name varchar(100) not null,
  told_on      varchar(10),
  answer       text not null,
  accepted     smallint,
  version      bigint not null
);
create index request_measure_case on request_measure (case_id);
create index request_measure_party on request_measure (party_id) where party_id is not null;
-- One extension, one delay, one question for reasons and one correction may be in preparation at a time.
create unique index request_measure_one on request_measure (case_id, kind)
  where kind in ('CORRECTION', 'EXTENSION', 'REASONS', 'DELAY') and state in ('PREPARED', 'CONSENTED');
-- Urging whoever was asked (催询); never changed.
create table request_urging (
  id         bigint primary key,
  measure_id bigint not null references request_measure (id),
  way        varchar(16) not null,
  note       text not null,
  by_account bigint not null,
  by_name    varchar(100) not null,
  at         bigint not null
);
create index request_urging_measure on request_urging (measure_id);
-- How a request was worded before its applicant corrected it.
create table request_wording (
  id          bigint primary key,
  case_id     bigint not null references request_case (id),
  n           int not null,
  subject     varchar(600) not null,
  description text not null,
  replaced_at bigint not null
);
create unique index request_wording_case on request_wording (case_id, n);
