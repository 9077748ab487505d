-- When the states were last published anew after a restore, as microseconds since 1970; 0 is never. Entity tags name it: a
-- version that was given before the restore is given once more after it, to something else.
CREATE TABLE restored (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    epoch    bigint NOT NULL
);

INSERT INTO restored (epoch) VALUES (0);

GRANT SELECT, UPDATE ON restored TO ${serving_role};
