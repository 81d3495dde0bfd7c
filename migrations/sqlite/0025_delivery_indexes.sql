-- Letters of a person are few: their states are read from the rows. An index that holds states as well is written anew with
-- each step of each letter.
drop index delivery_pressure;
create index delivery_person on delivery (person_id);

-- The few of which nobody can tell whether they were sent are found at once among all the others.
create index delivery_unknown on delivery (changed_at) where state = 'unknown';
