-- The table that both programs read: 1,000 rows.
CREATE TABLE book (id INTEGER PRIMARY KEY, title VARCHAR(100) NOT NULL, author VARCHAR(100) NOT NULL, pages INTEGER NOT NULL);
WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 1000)
INSERT INTO book SELECT n, 'Book ' || n, 'Writer ' || (n % 97), 100 + n % 400 FROM number;
