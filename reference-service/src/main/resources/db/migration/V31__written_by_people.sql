-- What people have written since it shipped is theirs: a newer version of the service does not put it back.
ALTER TABLE country ADD COLUMN written boolean NOT NULL DEFAULT false;
ALTER TABLE grouping_scheme ADD COLUMN written boolean NOT NULL DEFAULT false;
