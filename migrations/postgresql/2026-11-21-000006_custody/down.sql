DROP TABLE closing_key;
DROP TABLE joint_custody;
