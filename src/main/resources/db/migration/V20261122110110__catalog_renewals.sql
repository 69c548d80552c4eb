-- Each day a document was published again (更正): a later one must not take away what an earlier one discharged.
create table catalog_renewal (
  document bigint not null,
  agency   varchar(32) not null,
  day      varchar(10) not null,
  primary key (document, agency, day)
);
create index catalog_renewal_agency on catalog_renewal (agency);
insert into catalog_renewal (document, agency, day) select document, agency, renewed_on from catalog_discharge where renewed_on <> published_on;
alter table catalog_discharge drop column renewed_on;
