BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('5f1c2a90b3d4');
CREATE TABLE book (
	id INTEGER NOT NULL, 
	title VARCHAR(80) NOT NULL, 
	owner_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(owner_id) REFERENCES user (id)
);
INSERT INTO "book" VALUES(1,'Emma',1);
INSERT INTO "book" VALUES(2,'Walden',1);
CREATE TABLE user (
	id INTEGER NOT NULL, 
	name VARCHAR(80) NOT NULL, 
	password_hash VARCHAR(255) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
);
INSERT INTO "user" VALUES(1,'ada','scrypt:32768:8:1$s3ABil5Uheoq7pzr$9ff10d7b47fabccd3fbd35465c7abe2672696af78a023df509b64ffea4d01b2c7e4d2fe5fce4663580be04780d089f73d938838b5db6bbe63c62c8c87f725a96');
COMMIT;
