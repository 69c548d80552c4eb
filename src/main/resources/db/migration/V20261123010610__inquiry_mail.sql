-- What became of each mail read from a mailbox: one row a mail, however often it is met. Neither text nor full address stands here.
create table inquiry_mail (
    mail_key varchar(64) primary key,
    box varchar(400) not null,
    became varchar(16) not null,
    sender varchar(64) not null,
    shown varchar(300) not null,
    inquiry bigint not null,
    note varchar(500) not null,
    read_at bigint not null
);
create index inquiry_mail_by_sender on inquiry_mail (sender, read_at);
create index inquiry_mail_by_box on inquiry_mail (box, read_at);
-- How reading stands in each mailbox.
create table inquiry_mailbox (
    box varchar(400) primary key,
    looked_at bigint not null,
    read_at bigint,
    trouble varchar(400) not null
);
