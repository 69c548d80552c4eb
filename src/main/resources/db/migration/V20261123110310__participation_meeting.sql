-- Hearings and meetings (听证会、座谈会): what follows the announcement.
create table participation_meeting (
    activity bigint primary key,
    secret text not null,
    commitment varchar(64) not null,
    last_number int not null,
    fingerprint varchar(64) not null,
    closed_at bigint,
    public_value varchar(200) not null,
    seed varchar(400) not null,
    drawn_at bigint,
    drawn_by bigint not null,
    drawn_name varchar(100) not null,
    listed_at bigint,
    delivered_on varchar(10),
    delivered_how varchar(300) not null,
    late_reason varchar(500) not null,
    minutes_at bigint,
    version bigint not null
);

create table participation_applicant (
    id bigint primary key,
    activity bigint not null,
    number varchar(12) not null,
    seat_group varchar(2) not null,
    masked varchar(20) not null,
    sealed text not null,
    person varchar(64) not null,
    applied_at bigint not null,
    state varchar(20) not null,
    exclusion varchar(20),
    note varchar(300) not null,
    place int not null,
    attendance varchar(20) not null,
    signature varchar(20) not null,
    signature_note varchar(300) not null,
    code_hash varchar(64) not null,
    once varchar(80) not null,
    version bigint not null
);
create unique index participation_applicant_once on participation_applicant (once);
create unique index participation_applicant_number on participation_applicant (activity, number);

create table participation_minute (
    id bigint primary key,
    activity bigint not null,
    n int not null,
    step varchar(20) not null,
    speaker varchar(100) not null,
    text text not null,
    written_by bigint not null,
    written_name varchar(100) not null,
    version bigint not null
);
create unique index participation_minute_n on participation_minute (activity, n);
