-- Orders to rectify (整改通知书): findings of one agency, a text, a last day; numbered when they are signed.
create table inspection_order (
  id            bigint primary key,
  agency        varchar(32) not null,
  unit          varchar(32) not null,
  number        varchar(100) not null,
  title         varchar(200) not null,
  body          text not null,
  deadline      varchar(10) not null,
  state         varchar(16) not null,
  drafted_name  varchar(100) not null,
  drafted_at    bigint not null,
  signed_on     varchar(10),
  signed_name   varchar(100) not null,
  answer        text not null,
  answered_on   varchar(10),
  answered_by   bigint,
  answered_name varchar(100) not null,
  closed_on     varchar(10),
  closed_name   varchar(100) not null,
  word          text not null,
  version       bigint not null
);
create index inspection_order_agency on inspection_order (agency, state, deadline);
create index inspection_order_unit on inspection_order (unit, state, deadline);
create table inspection_order_item (
  order_id bigint not null references inspection_order (id),
  n        int not null,
  finding  bigint not null references inspection_finding (id),
  done     text not null,
  primary key (order_id, n)
);
create unique index inspection_order_item_one on inspection_order_item (order_id, finding);
create index inspection_order_item_finding on inspection_order_item (finding);
-- Who wrote any of it: none of them signs it.
create table inspection_order_writer (
  order_id bigint not null references inspection_order (id),
  account  bigint not null,
  primary key (order_id, account)
);
-- The counter of an issuing agency's orders in a year.
create table inspection_order_number (
  agency varchar(32) not null,
  year   int not null,
  last   int not null,
  primary key (agency, year)
);
-- Messages by which it was served and urged; their receipts say who read them.
create table inspection_order_message (
  order_id bigint not null references inspection_order (id),
  message  bigint not null,
  what     varchar(20) not null,
  at       bigint not null,
  primary key (order_id, message)
);
