-- What moves the public, and how it was answered. Nothing here is public; documents are.
create table inquiry_signal (
  id            bigint primary key,
  agency        varchar(32) not null,
  source        varchar(16) not null,
  title         varchar(200) not null,
  text          text not null,
  address       varchar(500) not null,
  counted       bigint not null,
  found_at      bigint not null,
  once          varchar(200) not null,
  recorded_name varchar(300) not null,
  kind          varchar(16),
  reasons       text not null,
  judged_at     bigint,
  judged_name   varchar(300) not null,
  due_at        bigint,
  answered_at   bigint,
  held_at       bigint,
  closed_at     bigint,
  closed_words  text not null,
  version       bigint not null
);
create unique index inquiry_signal_once on inquiry_signal (once);
create index inquiry_signal_agency on inquiry_signal (agency, found_at);

create table inquiry_response (
  id              bigint primary key,
  agency          varchar(32) not null,
  signal          bigint,
  kind            varchar(16) not null,
  title           varchar(200) not null,
  occasion        varchar(200) not null,
  at              bigint,
  held_at         bigint,
  notice_edition  bigint,
  notice_document bigint,
  notice_at       bigint,
  edition         bigint,
  document        bigint,
  published_at    bigint,
  questions       int not null,
  made_at         bigint not null,
  version         bigint not null
);
create unique index inquiry_response_notice on inquiry_response (notice_edition) where notice_edition is not null;
create unique index inquiry_response_edition on inquiry_response (edition) where edition is not null;
create index inquiry_response_signal on inquiry_response (signal);
create index inquiry_response_agency on inquiry_response (agency, made_at);
create index inquiry_response_published on inquiry_response (published_at) where published_at is not null;
create index inquiry_response_document on inquiry_response (document) where document is not null;
