-- The document ledger (发文台账): every document an agency issues, public or not, from the day it is made.
create table publication_issued (
  id              bigint primary key,
  agency          varchar(32) not null,
  title           varchar(600) not null,
  document_number varchar(120) not null,
  written_on      varchar(10),
  class           varchar(16) not null,
  ground          varchar(32),
  ground_note     text not null,
  official        smallint not null,
  catalog_code    varchar(60) not null,
  document_id     bigint references publication_document (id),
  source          varchar(16) not null,
  entered_by      bigint not null,
  entered_name    varchar(100) not null,
  entered_at      bigint not null,
  struck_at       bigint,
  struck_reason   text not null,
  version         bigint not null
);
-- A document stands in the ledger once, and so does a number of an agency, unless the line was struck.
create unique index publication_issued_document on publication_issued (document_id) where document_id is not null and struck_at is null;
create unique index publication_issued_number on publication_issued (agency, document_number) where document_number <> '' and struck_at is null;
create index publication_issued_agency on publication_issued (agency, written_on);
create index publication_issued_matter on publication_issued (agency, catalog_code, written_on);
