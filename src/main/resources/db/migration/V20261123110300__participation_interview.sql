-- Interviews (在线访谈): the questions of the public and the live text. What is announced stands in the content of the activity.
create table participation_interview_question (
    id bigint primary key,
    activity bigint not null,
    name varchar(40) not null,
    text text not null,
    found varchar(200) not null,
    asked_at bigint not null,
    asked_on varchar(10) not null,
    state varchar(20) not null,
    shown text not null,
    reason varchar(300) not null,
    judged_at bigint,
    judged_by bigint not null,
    judged_name varchar(100) not null,
    taken_down varchar(20),
    once varchar(80) not null,
    version bigint not null
);
create unique index participation_interview_question_once on participation_interview_question (once);
create index participation_interview_question_of on participation_interview_question (activity, asked_at);

create table participation_interview_entry (
    id bigint primary key,
    activity bigint not null,
    voice varchar(20) not null,
    speaker varchar(200) not null,
    text text not null,
    question bigint not null,
    state varchar(20) not null,
    place int not null,
    entered_at bigint not null,
    entered_by bigint not null,
    entered_name varchar(100) not null,
    decided_at bigint,
    decided_by bigint not null,
    decided_name varchar(100) not null,
    note varchar(300) not null,
    taken_down varchar(20),
    released_at bigint,
    version bigint not null
);
create index participation_interview_entry_of on participation_interview_entry (activity, place);
create unique index participation_interview_entry_place on participation_interview_entry (activity, place) where place > 0;
