-- The desk's own records of requests: who was reminded of what, which requests belong together, the scanned paper a request came on (sealed).
create table request_reminder (
  case_id  bigint not null references request_case (id),
  kind     varchar(32) not null,
  party_id bigint not null,
  due_on   varchar(10) not null,
  late     smallint not null,
  told_on  varchar(10) not null,
  primary key (case_id, kind, party_id, due_on, late)
);
create table request_link (
  id        bigint primary key,
  case_id   bigint not null references request_case (id),
  other_id  bigint not null references request_case (id),
  reason    varchar(16) not null,
  note      varchar(600) not null,
  linked_by bigint not null,
  linked_at bigint not null
);
create unique index request_link_pair on request_link (case_id, other_id);
create index request_link_other on request_link (other_id);
create table request_paper (
  id      bigint primary key,
  case_id bigint not null references request_case (id),
  n       int not null,
  name    text not null,
  file    varchar(500) not null,
  hash    varchar(64) not null,
  kept_by bigint not null,
  kept_at bigint not null
);
create unique index request_paper_n on request_paper (case_id, n);
create index request_paper_hash on request_paper (hash);
create index request_applicant_phone on request_applicant (phone) where phone <> '';
