-- Figures of requests over all agencies count by the day of receipt.
create index request_clock_received_days on request_clock (received_on);
