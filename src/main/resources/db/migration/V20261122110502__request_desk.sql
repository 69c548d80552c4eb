-- The desk's own records of requests: who was reminded of what, and which requests belong together.
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
create index request_applicant_phone on request_applicant (phone) where phone <> '';
create index request_case_subject on request_case (agency, subject);
create index request_letter_on_its_way on request_letter (state, case_id) where state in ('IN_REVIEW', 'SIGNED');
