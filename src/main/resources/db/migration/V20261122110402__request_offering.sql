-- Published documents offered to somebody about to make a request, and whether that answered the question. Nothing of the person or the words is here.
create table request_offering (
  id        varchar(32) primary key,
  agency    varchar(32) not null,
  day       varchar(10) not null,
  documents text not null,
  shown     int not null,
  opened    int not null,
  ending    varchar(16) not null
);
create index request_offering_agency on request_offering (agency, day);
