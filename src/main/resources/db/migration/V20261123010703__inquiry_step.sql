-- What waits in an inquiry for another's word: an office that is to take it, a consent to more days, a report owed to the office above, the asker who is to agree.
create table inquiry_step (
  id          bigint primary key,
  inquiry_id  bigint not null,
  kind        varchar(16) not null,
  state       varchar(16) not null,
  agency      varchar(32) not null,
  other       varchar(32) not null,
  days        integer not null,
  due_on      varchar(10),
  words       text not null,
  by_account  bigint not null,
  by_name     varchar(300) not null,
  on_day      varchar(10) not null,
  end_account bigint,
  end_name    varchar(300) not null,
  end_on      varchar(10),
  end_words   text not null,
  version     bigint not null
);
create unique index inquiry_step_open on inquiry_step (inquiry_id, kind) where state = 'OPEN';
create index inquiry_step_inquiry on inquiry_step (inquiry_id);
create index inquiry_step_waiting on inquiry_step (other, kind, on_day) where state = 'OPEN';
