-- Names that begin with what is typed, in the order in which they are shown: a box answers from these while someone types,
-- and looks through everything only where they are too few.
create index search_entry_sort_name on search_entry (kind, sort_name, record_id);
create index search_entry_name on search_entry (kind, name, sort_name, record_id);
