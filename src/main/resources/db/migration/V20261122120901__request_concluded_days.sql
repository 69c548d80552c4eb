-- Figures of requests over all agencies count what was concluded by its day.
create index request_clock_concluded_days on request_clock (concluded_on, agency) where concluded_on is not null;
