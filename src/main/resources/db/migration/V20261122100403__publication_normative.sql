-- Which documents are normative ones (行政规范性文件); when made and whether in force follows from the document itself.
create table publication_normative (
  document_id bigint primary key references publication_document (id),
  agency      varchar(32) not null,
  active      smallint not null,
  reason      text not null,
  account     bigint not null,
  name        varchar(100) not null,
  at          bigint not null,
  version     bigint not null
);
create index publication_normative_agency on publication_normative (agency, active);
-- A clean-up (清理) of normative documents: the decision, and what it says of each.
create table publication_clean_up (
  id              bigint primary key,
  agency          varchar(32) not null,
  title           varchar(600) not null,
  document_number varchar(120) not null,
  decided_on      varchar(10) not null,
  decision        bigint references publication_document (id),
  account         bigint not null,
  name            varchar(100) not null,
  at              bigint not null
);
create index publication_clean_up_agency on publication_clean_up (agency, decided_on);
create table publication_clean_up_line (
  clean_up_id bigint not null references publication_clean_up (id),
  document_id bigint not null references publication_document (id),
  outcome     varchar(16) not null,
  note        text not null,
  primary key (clean_up_id, document_id)
);
create index publication_clean_up_document on publication_clean_up_line (document_id);
