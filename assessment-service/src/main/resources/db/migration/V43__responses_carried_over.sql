-- Where an answer comes from that nobody has given in this round yet: round, edition and sub-domain, and how closely it maps.
ALTER TABLE response ADD COLUMN carried_over jsonb;
