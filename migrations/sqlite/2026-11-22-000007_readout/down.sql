DROP TABLE agreed_action;
DROP TABLE branding;
