-- Nearly nobody was merged into somebody else. An index of all people by that would be taken for a way to find those who were not, who
-- are all the others.
drop index person_merged_into;
create index person_merged_into on person (merged_into) where merged_into is not null;
