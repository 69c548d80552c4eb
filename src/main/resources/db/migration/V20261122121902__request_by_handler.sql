-- What one person handled, ended requests too.
create index request_case_handled on request_case (handler) where handler is not null;
