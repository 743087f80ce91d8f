-- Whoever is known under the address of a manager is found without reading everybody.
CREATE INDEX people_by_email ON people (lower(email)) WHERE email IS NOT NULL;
