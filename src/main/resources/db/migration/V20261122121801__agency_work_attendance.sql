-- Who took part in a training, meeting, hearing of a report, interpretation or press conference, and the papers of it. Records without either stay as they are.
create table agency_work_attendance (
    work_id bigint not null,
    n integer not null,
    unit varchar(32) not null,
    name varchar(200) not null,
    people integer not null,
    persons varchar(1000) not null,
    primary key (work_id, n)
);
create index agency_work_attendance_unit on agency_work_attendance (unit);
create table agency_work_paper (
    work_id bigint not null,
    n integer not null,
    name varchar(255) not null,
    hash varchar(64) not null,
    size bigint not null,
    media_type varchar(200) not null,
    primary key (work_id, n)
);
create index agency_work_paper_hash on agency_work_paper (hash);
