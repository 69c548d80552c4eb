-- Indicator sets: every version stays as it was entered. text: YAML as mingbai.assessment.set.SetText reads it.
create table assessment_set (
  id       bigint primary key,
  agency   varchar(32) not null,
  set_key  varchar(60) not null,
  number   int not null,
  title    varchar(200) not null,
  text     text not null,
  reason   varchar(600) not null,
  account  bigint not null,
  name     varchar(100) not null,
  made_at  bigint not null
);
create unique index assessment_set_number on assessment_set (agency, set_key, number);
-- A year's assessment of the units below an office by one set.
create table assessment_round (
  id             bigint primary key,
  agency         varchar(32) not null,
  set_id         bigint not null references assessment_set (id),
  year           int not null,
  title          varchar(200) not null,
  first_day      varchar(10) not null,
  last_day       varchar(10) not null,
  state          varchar(16) not null,
  announced_on   varchar(10) not null,
  provisional_on varchar(10),
  frozen_on      varchar(10),
  published_on   varchar(10),
  account        bigint not null,
  name           varchar(100) not null,
  computed_at    bigint,
  version        bigint not null
);
create index assessment_round_agency on assessment_round (agency, year);
create index assessment_round_state on assessment_round (state);
-- A unit in a round with its points as they were last computed (content: JSON of the sheet, empty before the first time) and, once frozen, the file of the
-- whole sheet with its records (hash).
create table assessment_sheet (
  id          bigint primary key,
  round_id    bigint not null references assessment_round (id),
  agency      varchar(32) not null,
  peer_group  varchar(60) not null,
  total       bigint not null,
  low         bigint not null,
  high        bigint not null,
  content     text not null,
  hash        varchar(64) not null,
  computed_at bigint,
  version     bigint not null
);
create unique index assessment_sheet_unit on assessment_sheet (round_id, agency);
create index assessment_sheet_agency on assessment_sheet (agency);
create index assessment_sheet_hash on assessment_sheet (hash);
-- What one scorer gave for an indicator of a sheet; ordinal 3 (one more than the scorers) decides where two lie too far apart.
create table assessment_hand (
  id        bigint primary key,
  sheet_id  bigint not null references assessment_sheet (id),
  indicator varchar(60) not null,
  ordinal   int not null,
  points    bigint not null,
  reason    varchar(600) not null,
  account   bigint not null,
  name      varchar(100) not null,
  given_at  bigint not null,
  version   bigint not null
);
create unique index assessment_hand_ordinal on assessment_hand (sheet_id, indicator, ordinal);
create unique index assessment_hand_account on assessment_hand (sheet_id, indicator, account);
-- Every change of a unit's points after they were first computed, as the unit was told.
create table assessment_change (
  id         bigint primary key,
  sheet_id   bigint not null references assessment_sheet (id),
  indicator  varchar(60) not null,
  name       varchar(200) not null,
  was        bigint not null,
  becomes    bigint not null,
  why        text not null,
  changed_at bigint not null
);
create index assessment_change_sheet on assessment_change (sheet_id, changed_at);
