-- Routes are data: for an agency and a genre ('' = any agency, any genre).
create table review_route (
  id         bigint primary key,
  agency     varchar(32) not null,
  genre      varchar(60) not null,
  name       varchar(200) not null,
  version    bigint not null,
  unique (agency, genre)
);
create table review_route_step (
  route_id   bigint not null references review_route (id),
  n          int not null,
  role       varchar(32) not null,
  title      varchar(60) not null,
  days       int not null,
  evidence   varchar(200) not null,
  primary key (route_id, n)
);
-- One sign-off of one subject in one state (digest). At most one is open per subject.
create table review_matter (
  id           bigint primary key,
  subject_kind varchar(32) not null,
  subject_id   bigint not null,
  digest       varchar(64) not null,
  agency       varchar(32) not null,
  title        varchar(600) not null,
  genre        varchar(60) not null,
  class        varchar(16) not null,
  route_name   varchar(200) not null,
  state        varchar(16) not null,
  step         int not null,
  opened_by    bigint not null,
  opened_name  varchar(100) not null,
  opened_at    bigint not null,
  closed_at    bigint,
  version      bigint not null
);
create unique index review_matter_one_open on review_matter (subject_kind, subject_id) where state = 'OPEN';
create index review_matter_subject on review_matter (subject_kind, subject_id);
create index review_matter_agency on review_matter (agency, opened_at);
create table review_step (
  matter_id  bigint not null references review_matter (id),
  n          int not null,
  role       varchar(32) not null,
  title      varchar(60) not null,
  days       int not null,
  evidence   varchar(200) not null,
  agency     varchar(32) not null,
  began_at   bigint,
  done_at    bigint,
  primary key (matter_id, n)
);
create index review_step_waiting on review_step (agency, role) where began_at is not null and done_at is null;
-- Immutable but for the later confirmation of an oral approval.
create table review_opinion (
  id           bigint primary key,
  matter_id    bigint not null references review_matter (id),
  n            int not null,
  decision     varchar(16) not null,
  opinion      text not null,
  account      bigint not null,
  name         varchar(100) not null,
  in_stead_of  bigint,
  medium       varchar(16) not null,
  scan         varchar(64),
  entered_by   bigint not null,
  entered_name varchar(100) not null,
  confirmed_at bigint,
  at           bigint not null
);
create index review_opinion_matter on review_opinion (matter_id);
create table review_secrecy (
  id          bigint primary key,
  matter_id   bigint not null references review_matter (id),
  result      varchar(24) not null,
  basis       text not null,
  note        text not null,
  declassification text not null,
  referred_to varchar(32),
  account     bigint not null,
  name        varchar(100) not null,
  at          bigint not null
);
create index review_secrecy_matter on review_secrecy (matter_id);
create table review_evidence (
  id         bigint primary key,
  matter_id  bigint not null references review_matter (id),
  n          int not null,
  label      varchar(200) not null,
  file       varchar(64) not null,
  file_name  varchar(300) not null,
  account    bigint not null,
  name       varchar(100) not null,
  at         bigint not null
);
create index review_evidence_matter on review_evidence (matter_id);
