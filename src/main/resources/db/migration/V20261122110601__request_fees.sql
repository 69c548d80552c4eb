-- Processing fees (国办函〔2020〕109号); money in fen. One fee a request: one basis, never both.
create table request_fee (
  id           bigint primary key,
  case_id      bigint not null references request_case (id),
  agency       varchar(32) not null,
  basis        varchar(8) not null,
  first_unit   int not null,
  last_unit    int not null,
  proposed_fen bigint not null,
  amount_fen   bigint not null,
  reason       text not null,
  state        varchar(16) not null,
  by_account   bigint not null,
  by_name      varchar(100) not null,
  paid_on      varchar(10),
  receipt_no   varchar(60) not null,
  version      bigint not null
);
create unique index request_fee_case on request_fee (case_id) where state <> 'DROPPED';
create index request_fee_paid on request_fee (agency, paid_on) where paid_on is not null;
