-- What an older system told of a request (import requests): kept to find out whether a row differs when the file comes again.
create table request_past (
  case_id      bigint primary key references request_case (id),
  case_version bigint not null,
  extended     smallint not null,
  corrected_on varchar(10),
  paused_known smallint not null,
  paused_from  varchar(10),
  paused_to    varchar(10),
  fee_fen      bigint not null,
  received_on  varchar(10) not null
);
