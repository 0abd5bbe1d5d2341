CREATE TABLE customer (
    number integer NOT NULL PRIMARY KEY,
    full_name varchar(80) NOT NULL
);
CREATE TABLE order_line (
    order_number integer NOT NULL,
    line integer NOT NULL,
    customer integer NOT NULL REFERENCES customer (number),
    quantity integer NOT NULL,
    PRIMARY KEY (order_number, line)
);
INSERT INTO customer VALUES (7, 'Ada'), (8, 'Bea');
INSERT INTO order_line VALUES (100, 1, 7, 5), (100, 2, 7, 1), (101, 1, 8, 2);
