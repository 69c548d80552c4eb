-- A letter tells the one measure it was written or signed for, and no other; never changed.
create table request_measure_letter (
  letter_id  bigint primary key,
  measure_id bigint not null references request_measure (id)
);
create index request_measure_letter_measure on request_measure_letter (measure_id);
-- What a former round left waiting does not stand in the way of the next.
drop index request_measure_one;
create unique index request_measure_one on request_measure (case_id, round, kind)
  where kind in ('CORRECTION', 'EXTENSION', 'REASONS', 'DELAY') and state in ('PREPARED', 'CONSENTED');
