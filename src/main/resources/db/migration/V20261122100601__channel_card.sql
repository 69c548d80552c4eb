-- Passages a clerk picked from a published document for its one-page card (明白卡); each stands verbatim in the text.
create table channel_card (
  document_id bigint primary key,
  agency      varchar(32) not null,
  what        text not null,
  who         text not null,
  condition_  text not null,
  how_much    text not null,
  how         text not null,
  filled_name varchar(100) not null,
  filled_at   bigint not null,
  version     bigint not null
);
