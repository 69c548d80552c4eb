-- An automatic answer names the mail it answers (RFC 3834 §3.1.5).
alter table notice_mail add column in_reply_to varchar(260) default '' not null;
