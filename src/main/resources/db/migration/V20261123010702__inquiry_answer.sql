-- Answers to inquiries: one live answer of each round; what may become public stands beside what the asker reads, and both are signed together.
create table inquiry_answer (
  id              bigint primary key,
  inquiry_id      bigint not null,
  number          varchar(40) not null,
  agency          varchar(32) not null,
  round           integer not null,
  words           text not null,
  published       smallint not null,
  public_title    varchar(300) not null,
  public_question text not null,
  public_answer   text not null,
  also            text not null,
  stage           varchar(16) not null,
  opinion         text not null,
  cleared_by      varchar(60),
  cleared_digest  varchar(64),
  written_by      varchar(300) not null,
  written_at      bigint not null,
  served_on       varchar(10),
  version         bigint not null
);
create unique index inquiry_answer_live on inquiry_answer (inquiry_id, round) where stage in ('DRAFT', 'IN_REVIEW', 'SERVED');
create index inquiry_answer_inquiry on inquiry_answer (inquiry_id);
create index inquiry_answer_returned on inquiry_answer (written_at) where stage = 'DRAFT';

create table inquiry_answer_writer (
  answer_id bigint not null,
  account   bigint not null,
  primary key (answer_id, account)
);
create index inquiry_answer_writer_account on inquiry_answer_writer (account);

-- What the program found and somebody answered for.
create table inquiry_answer_accepted (
  answer_id   bigint not null,
  finding     varchar(64) not null,
  reason      varchar(500) not null,
  accepted_by varchar(300) not null,
  accepted_at bigint not null,
  primary key (answer_id, finding)
);

-- Inquiries handled with another one whose askers got its answer.
create table inquiry_answer_case (
  answer_id  bigint not null,
  inquiry_id bigint not null,
  primary key (answer_id, inquiry_id)
);
create index inquiry_answer_case_inquiry on inquiry_answer_case (inquiry_id);

-- The public face of an answer, word for word as it was cleared. Never changed; hidden it says since when and why.
create table inquiry_published (
  answer_id    bigint primary key,
  inquiry_id   bigint not null,
  number       varchar(40) not null,
  agency       varchar(32) not null,
  kind         varchar(20) not null,
  category     varchar(60) not null,
  title        varchar(300) not null,
  question     text not null,
  answer       text not null,
  asked_on     varchar(10) not null,
  answered_on  varchar(10) not null,
  published_at bigint not null,
  round        integer not null,
  hidden_on    varchar(10),
  hidden_why   varchar(300) not null,
  version      bigint not null
);
create unique index inquiry_published_round on inquiry_published (inquiry_id, round);
create index inquiry_published_number on inquiry_published (number);
create index inquiry_published_newest on inquiry_published (published_at, answer_id) where hidden_on is null;
create index inquiry_published_agency on inquiry_published (agency, published_at) where hidden_on is null;

-- How content askers were, once for each round.
create table inquiry_rating (
  id         bigint primary key,
  inquiry_id bigint not null,
  round      integer not null,
  agency     varchar(32) not null,
  score      integer not null,
  words      text not null,
  way        varchar(16) not null,
  rated_by   varchar(300) not null,
  rated_on   varchar(10) not null
);
create unique index inquiry_rating_round on inquiry_rating (inquiry_id, round);
create index inquiry_rating_day on inquiry_rating (rated_on, agency);
