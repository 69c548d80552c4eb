create table notice_message (
    id bigint primary key,
    kind varchar(16) not null,
    from_account bigint not null,
    agency varchar(32) not null,
    title varchar(200) not null,
    text text not null,
    target varchar(400) not null,
    recipients text not null,
    sent_at bigint not null
);
create index notice_message_by_agency on notice_message (agency, kind, sent_at);
create index notice_message_by_sender on notice_message (from_account, sent_at);

-- One row for each recipient from the moment of sending; read_at is the proof that the person took note.
create table notice_receipt (
    message bigint not null references notice_message (id),
    account bigint not null,
    read_at bigint,
    primary key (message, account)
);
create index notice_receipt_by_account on notice_receipt (account, message);
create index notice_receipt_unread on notice_receipt (account) where read_at is null;
