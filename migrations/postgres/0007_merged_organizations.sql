-- Organisations, too, may turn out to be one: this one is history, its code and its address lead on. Always to the one
-- that stays in the end, never to another absorbed one.

alter table organization add column merged_into UUID references organization (id);

create index organization_merged_into on organization (merged_into);
