-- What somebody has here who proved to hold an e-mail address or a telephone number.
create index request_applicant_email on request_applicant (lower(email));
create index request_applicant_digits on request_applicant (replace(replace(replace(phone, ' ', ''), '-', ''), '+86', ''));
