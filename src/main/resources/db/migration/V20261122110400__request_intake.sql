-- What came in beside a request: help wanted (Art. 43), sealed proofs of identity, and by what the applicant follows it.
create table request_intake (
  case_id     bigint primary key,
  help        varchar(600) not null,
  version     bigint not null,
  secret_hash varchar(64),
  once_hash   varchar(64),
  submitted   text
);
create unique index request_intake_once on request_intake (once_hash) where once_hash is not null;
-- Nothing here can be read without the master key; mark is a keyed digest.
create table request_identity (
  id           bigint primary key,
  case_id      bigint not null,
  applicant_id bigint not null,
  document     varchar(32) not null,
  number       varchar(600) not null,
  mark         varchar(64) not null
);
create index request_identity_case on request_identity (case_id);
create index request_identity_mark on request_identity (mark);
create table request_proof (
  id          bigint primary key,
  identity_id bigint not null references request_identity (id),
  case_id     bigint not null,
  n           int not null,
  purpose     varchar(16) not null,
  name        text not null,
  file        varchar(500) not null,
  hash        varchar(64) not null
);
create unique index request_proof_n on request_proof (identity_id, n);
create index request_proof_case on request_proof (case_id);
create index request_proof_hash on request_proof (hash);
