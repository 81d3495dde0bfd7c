-- Any part of a word, found by an index: without one, every entry was looked through, and among 100,000 of them a box
-- that completes names took up to three seconds when sixteen people typed. The entries get a number of their own, which
-- the index refers to and which no tidying of the file changes. All of it is derived: the program writes it anew when it
-- finds it empty.

drop table search_entry;

create table search_entry (
    entry INTEGER primary key,
    record_id BLOB not null,
    kind TEXT not null check (kind in ('person', 'organization', 'post')),
    -- Where a post is.
    organization_id BLOB,
    -- As shown: the name, and what tells it from others of that name.
    label TEXT not null,
    note TEXT not null,
    -- The name folded, as it is said and as it is sorted.
    name TEXT not null,
    sort_name TEXT not null,
    -- Every word, folded, each once, each after a space: names, bodies, roles, countries, tags, addresses as of the last
    -- refresh.
    words TEXT not null,
    constraint search_entry_record unique (record_id)
) strict;

create index search_entry_organization on search_entry (organization_id);
create index search_entry_sort_name on search_entry (kind, sort_name, record_id);
create index search_entry_name on search_entry (kind, name, sort_name, record_id);

-- Which entries hold which three letters in a row. Only that: where in the words they stand is looked up in the entry.
create virtual table _search_letters using fts5 (
    words, content = 'search_entry', content_rowid = 'entry', tokenize = 'trigram', detail = 'none', columnsize = 0
);

create trigger search_entry_added after insert on search_entry begin
    insert into _search_letters (rowid, words) values (new.entry, new.words);
end;

create trigger search_entry_removed after delete on search_entry begin
    insert into _search_letters (_search_letters, rowid, words) values ('delete', old.entry, old.words);
end;

create trigger search_entry_changed after update of words on search_entry begin
    insert into _search_letters (_search_letters, rowid, words) values ('delete', old.entry, old.words);
    insert into _search_letters (rowid, words) values (new.entry, new.words);
end;
