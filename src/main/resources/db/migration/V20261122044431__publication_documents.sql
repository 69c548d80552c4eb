-- A document: its address for ever, and where it stands now. live_* point into editions; content itself is append-only.
create table publication_document (
  id              bigint primary key,
  agency          varchar(32) not null,
  org             varchar(32),
  no              varchar(32),
  source_id       varchar(200),
  old_url         varchar(700),
  standing        varchar(16) not null,
  validity        varchar(16) not null,
  class           varchar(16) not null,
  live_edition    bigint,
  live_revision   bigint,
  title_key       varchar(600) not null,
  theme           varchar(120) not null,
  genre           varchar(60) not null,
  year            int not null,
  issued_at       bigint,
  published_at    bigint,
  date_unknown    smallint not null,
  expires_on      varchar(10),
  ended_on        varchar(10),
  ended_note      text,
  withdrawn_at    bigint,
  replaced_by     bigint,
  sort_at         bigint not null,
  created_at      bigint not null,
  version         bigint not null,
  unique (org, no),
  unique (agency, source_id)
);
create index publication_document_newest on publication_document (standing, sort_at);
create index publication_document_agency on publication_document (agency, standing, sort_at);
create index publication_document_theme on publication_document (theme, standing, sort_at);
create index publication_document_genre on publication_document (genre, standing, sort_at);
create index publication_document_old_url on publication_document (old_url);
create index publication_document_expiry on publication_document (expires_on) where validity = 'VALID' and expires_on is not null;

create table publication_edition (
  id             bigint primary key,
  document_id    bigint not null references publication_document (id),
  number         int not null,
  kind           varchar(16) not null,
  note           text not null,
  state          varchar(16) not null,
  revision_id    bigint not null,
  cleared_by     varchar(80),
  cleared_digest varchar(64),
  may_be_public  smallint not null,
  publish_at     bigint,
  scheduled_by   bigint,
  scheduled_name varchar(100),
  published_at   bigint,
  ended_at       bigint,
  opinion        text not null,
  opened_by      bigint not null,
  opened_name    varchar(100) not null,
  opened_at      bigint not null,
  version        bigint not null,
  unique (document_id, number),
  -- Nothing unreviewed is ever live, whatever program writes here.
  check (state not in ('LIVE', 'SUPERSEDED', 'WITHDRAWN') or (cleared_by is not null and cleared_digest is not null and may_be_public = 1))
);
create unique index publication_edition_one_open on publication_edition (document_id)
  where state in ('DRAFT', 'IN_REVIEW', 'CLEARED', 'SCHEDULED');
create unique index publication_edition_one_live on publication_edition (document_id) where state = 'LIVE';
create index publication_edition_due on publication_edition (publish_at) where state = 'SCHEDULED';
create index publication_edition_state on publication_edition (state, opened_at);

create table publication_revision (
  id              bigint primary key,
  edition_id      bigint not null,
  n               int not null,
  digest          varchar(64) not null,
  title           varchar(600) not null,
  body            text not null,
  issuer          varchar(300) not null,
  document_number varchar(120) not null,
  written_on      varchar(10),
  effective_on    varchar(10),
  expires_on      varchar(10),
  theme           varchar(120) not null,
  genre           varchar(60) not null,
  class           varchar(16) not null,
  ground          varchar(32),
  ground_note     text not null,
  look_again_on   varchar(10),
  audience        varchar(60) not null,
  summary         text not null,
  keywords        text not null,
  catalog_code    varchar(60) not null,
  joint           text not null,
  interprets      text not null,
  guessed         varchar(300) not null,
  account         bigint not null,
  name            varchar(100) not null,
  at              bigint not null,
  unique (edition_id, n)
);
create table publication_attachment (
  revision_id bigint not null references publication_revision (id),
  n           int not null,
  name        varchar(300) not null,
  hash        varchar(64) not null,
  size        bigint not null,
  media_type  varchar(120) not null,
  primary key (revision_id, n)
);
create index publication_attachment_hash on publication_attachment (hash);
create table publication_link (
  from_document bigint not null references publication_document (id),
  to_document   bigint not null references publication_document (id),
  kind          varchar(16) not null,
  primary key (from_document, to_document, kind)
);
create index publication_link_to on publication_link (to_document, kind);
-- The other agencies' word on a joint document, for each edition anew (Art. 11).
create table publication_joint (
  document_id    bigint not null references publication_document (id),
  edition_id     bigint not null references publication_edition (id),
  agency         varchar(32) not null,
  confirmed_by   bigint,
  confirmed_name varchar(100),
  confirmed_at   bigint,
  primary key (edition_id, agency)
);
create index publication_joint_document on publication_joint (document_id);
create index publication_joint_agency on publication_joint (agency);
create table publication_accepted_finding (
  id         bigint primary key,
  edition_id bigint not null references publication_edition (id),
  kind       varchar(32) not null,
  finding    varchar(64) not null,
  reason     text not null,
  account    bigint not null,
  name       varchar(100) not null,
  at         bigint not null
);
create index publication_accepted_edition on publication_accepted_finding (edition_id);
-- What the public is told of a document's life.
create table publication_timeline (
  id          bigint primary key,
  document_id bigint not null references publication_document (id),
  edition     int not null,
  kind        varchar(24) not null,
  note        text not null,
  at          bigint not null
);
create index publication_timeline_document on publication_timeline (document_id, at);
-- One counter a front and year; a number is never given twice.
create table publication_counter (
  front varchar(32) not null,
  year  int not null,
  last  int not null,
  primary key (front, year)
);
create table publication_error_report (
  id          bigint primary key,
  document_id bigint not null references publication_document (id),
  agency      varchar(32) not null,
  text        text not null,
  contact     varchar(200) not null,
  answer      text not null,
  state       varchar(16) not null,
  at          bigint not null,
  answered_at bigint,
  version     bigint not null
);
create index publication_error_report_agency on publication_error_report (agency, state, at);
-- An import as an act: the file that was taken and who answered for it.
create table publication_import (
  id          bigint primary key,
  file_digest varchar(64) not null,
  account     bigint not null,
  name        varchar(100) not null,
  at          bigint not null
);
-- Text read out of an attachment, once per content; '' when there was none to read.
create table publication_file_text (
  hash varchar(64) primary key,
  text text not null
);
