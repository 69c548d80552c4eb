-- Surveys (网上调查): what was answered, in boxes, with nothing of who answered or when; an answer knows its box alone. Places in a box are dealt out anew with each answer
-- that comes, and all of a box once more when it is sealed.
create table participation_survey_box (
  activity  bigint not null references participation_activity (id),
  n         int not null,
  opened_on varchar(10) not null,
  sealed_on varchar(10) not null,
  answers   int not null,
  digest    varchar(64) not null,
  version   bigint not null,
  primary key (activity, n)
);
create index participation_survey_box_sealed on participation_survey_box (sealed_on, activity);
create table participation_survey_answer (
  activity bigint not null,
  box      int not null,
  place    int not null,
  given    text not null,
  primary key (activity, box, place),
  foreign key (activity, box) references participation_survey_box (activity, n)
);
-- Keyed digests: forms that were sent in until the day after, networks for their day alone.
create table participation_survey_mark (
  activity bigint not null references participation_activity (id),
  kind     varchar(16) not null,
  mark     varchar(64) not null,
  on_day   varchar(10) not null,
  n        int not null,
  primary key (activity, kind, mark)
);
create index participation_survey_mark_day on participation_survey_mark (on_day);
-- Codes for one answer each; nobody knows who took which, nor when it was used.
create table participation_survey_code (
  activity bigint not null references participation_activity (id),
  mark     varchar(64) not null,
  used     smallint not null,
  primary key (activity, mark)
);
