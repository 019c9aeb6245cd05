DROP TABLE no_more_mail;
DROP TABLE mail_note;
