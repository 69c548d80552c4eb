-- What somebody sent who proved to hold an e-mail address or a telephone number.
create index inquiry_case_contact_email on inquiry_case (lower(email));
create index inquiry_case_contact_digits on inquiry_case (replace(replace(replace(phone, ' ', ''), '-', ''), '+86', ''));
