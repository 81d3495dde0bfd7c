-- Populations, seats and committee sizes that somebody has put in the place of those that come with the program, as the
-- text that was read. Not changed: a later one of the same kind and day counts instead, and what is removed can come back.
-- Reports as known on a day count with the sets of that day.
create table figure_set (
    id BLOB primary key,
    kind TEXT not null check (kind in ('populations', 'state-seats', 'committee-sizes')),
    content TEXT not null,
    added_by BLOB references account (id) on delete set null,
    added_at TEXT not null
) strict;

create table figure_set_removal (
    id BLOB primary key,
    figure_set_id BLOB not null references figure_set (id) on delete cascade,
    removed_by BLOB references account (id) on delete set null,
    removed_at TEXT not null,
    restored_at TEXT
) strict;

create index figure_set_removal_set on figure_set_removal (figure_set_id);
