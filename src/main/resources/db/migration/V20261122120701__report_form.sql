-- Forms collected from units (报表): definitions by edition, rounds, replies, what was submitted.
create table report_form (
  id        bigint primary key,
  agency    varchar(32) not null,
  built_in  varchar(40) not null,
  edition   int not null,
  title     varchar(400) not null,
  automatic smallint not null,
  retired   smallint not null,
  version   bigint not null
);
create index report_form_agency on report_form (agency);
-- A definition as it was issued; never changed.
create table report_form_edition (
  form_id    bigint not null references report_form (id),
  n          int not null,
  definition text not null,
  by_account bigint not null,
  by_name    varchar(100) not null,
  issued_at  bigint not null,
  primary key (form_id, n)
);
create table report_form_round (
  id           bigint primary key,
  form_id      bigint not null references report_form (id),
  edition      int not null,
  agency       varchar(32) not null,
  title        varchar(400) not null,
  from_day     varchar(10) not null,
  to_day       varchar(10) not null,
  due_days     int not null,
  due_day      varchar(5) not null,
  due_set      varchar(10),
  note         text not null,
  units        text not null,
  closed       smallint not null,
  close_reason text not null,
  begun_by     bigint not null,
  begun_name   varchar(100) not null,
  begun_at     bigint not null,
  version      bigint not null
);
-- One form is asked for once a period.
create unique index report_form_round_period on report_form_round (form_id, from_day);
create index report_form_round_agency on report_form_round (agency, closed);
create table report_form_reply (
  id          bigint primary key,
  round_id    bigint not null references report_form_round (id),
  unit        varchar(32) not null,
  state       varchar(16) not null,
  answers     text not null,
  submissions int not null,
  reason      text not null,
  changed_at  bigint not null,
  version     bigint not null
);
create unique index report_form_reply_unit on report_form_reply (round_id, unit);
create index report_form_reply_state on report_form_reply (unit, state);
-- What was submitted, with the values as they were at that moment; never changed.
create table report_form_submission (
  reply_id   bigint not null references report_form_reply (id),
  n          int not null,
  frozen     text not null,
  list_hash  varchar(64) not null,
  as_of      bigint not null,
  by_account bigint not null,
  by_name    varchar(100) not null,
  primary key (reply_id, n)
);
create table report_form_file (
  reply_id  bigint not null references report_form_reply (id),
  hash      varchar(64) not null,
  submitted smallint not null,
  primary key (reply_id, hash)
);
create index report_form_file_hash on report_form_file (hash);
create table report_form_urging (
  round_id   bigint not null references report_form_round (id),
  unit       varchar(32) not null,
  message_id bigint not null,
  primary key (round_id, unit, message_id)
);
