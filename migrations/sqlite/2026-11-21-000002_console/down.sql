DROP TABLE console_mail;
DROP TABLE representative_link;
DROP TABLE password_link;
DROP TABLE sign_in_failure;
DROP TABLE session;
DROP TABLE credential;
