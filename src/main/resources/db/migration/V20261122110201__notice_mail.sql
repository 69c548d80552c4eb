-- Notices by mail: the rows are the schedule. The text goes once it is sent, or a month after it was given up.
create table notice_mail (
    id bigint primary key,
    recipient varchar(254) not null,
    subject varchar(200) not null,
    text text not null,
    about varchar(100) not null,
    state varchar(16) not null,
    tries int not null,
    next_at bigint not null,
    trouble varchar(400) not null,
    queued_at bigint not null,
    ended_at bigint,
    version bigint not null
);
create index notice_mail_due on notice_mail (next_at) where state = 'WAITING';
create index notice_mail_by_state on notice_mail (state, queued_at);
create index notice_mail_by_time on notice_mail (queued_at);
create index notice_mail_by_recipient on notice_mail (recipient, queued_at);
create index notice_mail_by_about on notice_mail (about, queued_at);
create index notice_mail_kept on notice_mail (ended_at) where text <> '';
