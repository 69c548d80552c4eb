-- Calls of the hotline, as the call system last told them. A call is told in a batch; the ledger vouches for batches by the digest over their calls.
create table inquiry_call (
  id             bigint primary key,
  number         varchar(60) not null,
  agency         varchar(32) not null,
  received_at    bigint not null,
  received_on    varchar(10) not null,
  category       varchar(60) not null,
  place          varchar(60) not null,
  subject        varchar(500) not null,
  channel        varchar(16) not null,
  handled_on     varchar(10),
  result         varchar(16),
  called_back_on varchar(10),
  satisfied      smallint,
  note           varchar(500) not null,
  batch          bigint not null
);
create unique index inquiry_call_number on inquiry_call (number);
create index inquiry_call_by_batch on inquiry_call (batch);
-- every figure is answered from this one alone
create index inquiry_call_figures on inquiry_call (received_on, agency, handled_on, called_back_on, satisfied, category, place, channel, result);
create index inquiry_call_agency on inquiry_call (agency, received_on, id);

-- What a call was before it was told anew: a batch stays as it was taken.
create table inquiry_call_before (
  id             bigint not null,
  number         varchar(60) not null,
  agency         varchar(32) not null,
  received_at    bigint not null,
  received_on    varchar(10) not null,
  category       varchar(60) not null,
  place          varchar(60) not null,
  subject        varchar(500) not null,
  channel        varchar(16) not null,
  handled_on     varchar(10),
  result         varchar(16),
  called_back_on varchar(10),
  satisfied      smallint,
  note           varchar(500) not null,
  batch          bigint not null,
  primary key (batch, id)
);
create index inquiry_call_before_call on inquiry_call_before (id);

create table inquiry_call_batch (
  id       bigint primary key,
  origin   varchar(16) not null,
  source   varchar(64) not null,
  calls    int not null,
  digest   varchar(64) not null,
  account  bigint not null,
  name     varchar(300) not null,
  at       bigint not null
);
create index inquiry_call_batch_by_time on inquiry_call_batch (at);
