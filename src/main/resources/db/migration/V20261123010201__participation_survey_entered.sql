-- Answers staff entered, from paper or from a survey held before: how many at a time, by whom; not which.
create table participation_survey_entered (
  id       bigint primary key,
  activity bigint not null references participation_activity (id),
  answers  int not null,
  by_name  varchar(100) not null,
  on_day   varchar(10) not null
);
create index participation_survey_entered_activity on participation_survey_entered (activity);
