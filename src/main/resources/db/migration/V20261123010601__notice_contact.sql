-- Codes sent to a contact to prove that one holds it. Keyed digests only: neither the contact nor the code stands here.
create table notice_contact_code (
    ticket varchar(64) primary key,
    contact varchar(64) not null,
    day varchar(10) not null,
    n int not null,
    code varchar(64) not null,
    until bigint not null,
    tries int not null,
    used smallint not null,
    sent_at bigint not null,
    unique (contact, day, n)
);
create index notice_contact_code_by_time on notice_contact_code (sent_at);
-- Addresses whose holders want no notices by mail, as keyed digests.
create table notice_quiet (
    mark varchar(64) primary key,
    quiet smallint not null,
    version bigint not null
);
