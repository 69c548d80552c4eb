-- Where documents are shown off the portal: boards, screens, kiosks, reading places. sources: codes of the agencies whose newest documents it shows.
create table channel_place (
  id      bigint primary key,
  agency  varchar(32) not null,
  kind    varchar(16) not null,
  name    varchar(120) not null,
  address varchar(300) not null,
  phone   varchar(60) not null,
  hours   varchar(120) not null,
  sources text not null,
  days    int not null,
  seconds int not null,
  open    smallint not null,
  version bigint not null
);
create index channel_place_agency on channel_place (agency, kind);

-- One showing: which edition of what, where, from when, by whom, until when. due_reason is no act: it is set when the document is withdrawn or
-- corrected while the showing stands, and says why it must come down.
create table channel_showing (
  id          bigint primary key,
  place_id    bigint not null references channel_place (id),
  agency      varchar(32) not null,
  document_id bigint not null,
  edition     int not null,
  form        varchar(16) not null,
  up_on       varchar(10) not null,
  up_account  bigint not null,
  up_name     varchar(100) not null,
  note        text not null,
  photo       varchar(64),
  down_on     varchar(10),
  down_name   varchar(100),
  down_note   text,
  due_reason  varchar(16),
  due_at      bigint,
  title       varchar(600) not null,
  recorded_at bigint not null,
  version     bigint not null
);
create unique index channel_showing_one_up on channel_showing (place_id, document_id, form) where down_on is null;
create index channel_showing_document on channel_showing (document_id) where down_on is null;
create index channel_showing_due on channel_showing (agency, due_at) where down_on is null and due_reason is not null;
create index channel_showing_agency on channel_showing (agency, up_on);
create index channel_showing_photo on channel_showing (photo) where photo is not null;
