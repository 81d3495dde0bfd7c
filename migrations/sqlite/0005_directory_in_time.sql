-- The directory in time: posts, relations, names, tags, acts of states and mentions; who changed what, so that everything can
-- be undone; imports that are read in pieces.

alter table person add column honorific_prefix TEXT;
alter table person add column honorific_suffix TEXT;
-- ISO 3166-1 alpha-2.
alter table person add column nationality TEXT;
alter table person add column died_on TEXT;
-- Set when two entries were found to be one person: this one is history, links to it lead on.
alter table person add column merged_into BLOB references person (id);

create index person_merged_into on person (merged_into);

alter table organization add column founded_on TEXT;
alter table organization add column dissolved_on TEXT;
-- What a register says of it, as [["Category", "…"], …]; shown, never computed with.
alter table organization add column facts TEXT;

create index organization_parent on organization (parent_id);

-- A position that outlives its holders.
create table post (
    id BLOB primary key,
    organization_id BLOB not null references organization (id),
    label TEXT not null,
    -- For which state, ISO 3166-1 alpha-2; '' where for none, so that the key below holds.
    area_code TEXT not null,
    start_date TEXT,
    end_date TEXT,
    source TEXT not null,
    search_text TEXT not null,
    created_at TEXT not null,
    constraint post_key unique (organization_id, label, area_code)
) strict;

alter table membership add column post_id BLOB references post (id);
-- The group, party or state on whose behalf the role is held.
alter table membership add column on_behalf_of_id BLOB references organization (id);
-- The role in the words of its source: `Head of finance`.
alter table membership add column label TEXT;
-- How exactly the days are known; 'unknown' stands with the first day of the calendar.
alter table membership add column start_precision TEXT not null default 'day'
    check (start_precision in ('day', 'month', 'year', 'unknown'));
alter table membership add column end_precision TEXT not null default 'day'
    check (end_precision in ('day', 'month', 'year'));

create index membership_post on membership (post_id, start_date);
create index membership_on_behalf_of on membership (on_behalf_of_id);
create index membership_end on membership (end_date);

-- Organisations, too, have addresses and numbers. SQLite changes a constraint by making the table anew.
alter table contact_detail rename to contact_detail_before;
create table contact_detail (
    id BLOB primary key,
    person_id BLOB references person (id) on delete cascade,
    kind TEXT not null check (kind in ('email', 'phone', 'office', 'web', 'fax', 'address', 'social')),
    value TEXT not null,
    standing TEXT not null check (standing in ('usable', 'bounced', 'objected', 'replaced')),
    source TEXT not null,
    created_at TEXT not null,
    updated_at TEXT not null,
    organization_id BLOB references organization (id) on delete cascade,
    label TEXT,
    constraint contact_detail_key unique (person_id, kind, value),
    constraint contact_detail_organization_key unique (organization_id, kind, value),
    constraint contact_detail_owner check ((person_id is null) <> (organization_id is null))
) strict;
insert into contact_detail (id, person_id, kind, value, standing, source, created_at, updated_at)
select id, person_id, kind, value, standing, source, created_at, updated_at from contact_detail_before;
drop table contact_detail_before;

alter table identifier rename to identifier_before;
create table identifier (
    id BLOB primary key,
    person_id BLOB references person (id) on delete cascade,
    scheme TEXT not null,
    value TEXT not null,
    source TEXT not null,
    created_at TEXT not null,
    organization_id BLOB references organization (id) on delete cascade,
    constraint identifier_key unique (scheme, value),
    constraint identifier_owner check ((person_id is null) <> (organization_id is null))
) strict;
insert into identifier (id, person_id, scheme, value, source, created_at)
select id, person_id, scheme, value, source, created_at from identifier_before;
drop table identifier_before;
create index identifier_person on identifier (person_id);

create index contact_detail_value on contact_detail (kind, value);
create index contact_detail_organization on contact_detail (organization_id);
create index identifier_organization on identifier (organization_id);

-- Another spelling, another script, a former name.
create table other_name (
    id BLOB primary key,
    person_id BLOB references person (id) on delete cascade,
    organization_id BLOB references organization (id) on delete cascade,
    name TEXT not null,
    search_text TEXT not null,
    start_date TEXT,
    end_date TEXT,
    source TEXT not null,
    created_at TEXT not null,
    constraint other_name_owner check ((person_id is null) <> (organization_id is null))
) strict;

create index other_name_person on other_name (person_id);
create index other_name_organization on other_name (organization_id);

-- Person to person: who is whose assistant, adviser, ally.
create table relationship (
    id BLOB primary key,
    person_id BLOB not null references person (id) on delete cascade,
    other_person_id BLOB not null references person (id) on delete cascade,
    kind TEXT not null,
    -- 1 weak to 3 strong.
    strength INTEGER not null check (strength between 1 and 3),
    start_date TEXT,
    end_date TEXT,
    note TEXT not null,
    source TEXT not null,
    created_at TEXT not null,
    constraint relationship_two check (person_id <> other_person_id)
) strict;

create index relationship_person on relationship (person_id);
create index relationship_other_person on relationship (other_person_id);

create table tag (
    id BLOB primary key,
    name TEXT not null,
    -- Folded: two spellings are one tag.
    folded TEXT not null,
    created_at TEXT not null,
    constraint tag_folded_key unique (folded)
) strict;

create table tagging (
    id BLOB primary key,
    tag_id BLOB not null references tag (id) on delete cascade,
    person_id BLOB references person (id) on delete cascade,
    organization_id BLOB references organization (id) on delete cascade,
    created_at TEXT not null,
    constraint tagging_owner check ((person_id is null) <> (organization_id is null)),
    constraint tagging_person_key unique (tag_id, person_id),
    constraint tagging_organization_key unique (tag_id, organization_id)
) strict;

create index tagging_person on tagging (person_id);
create index tagging_organization on tagging (organization_id);

-- A formal, dated act of a state or an organisation.
create table commitment (
    id BLOB primary key,
    kind TEXT not null,
    -- ISO 3166-1 alpha-2; '' where it is an organisation's.
    area_code TEXT not null,
    organization_id BLOB references organization (id),
    -- The post that it filled, where it is an appointment.
    post_id BLOB references post (id),
    title TEXT not null,
    on_date TEXT not null,
    on_precision TEXT not null check (on_precision in ('day', 'month', 'year')),
    note TEXT not null,
    link TEXT,
    source TEXT not null,
    created_at TEXT not null
) strict;

create index commitment_area on commitment (area_code, on_date);

-- Something public that shows who was with whom, or who said what.
create table mention (
    id BLOB primary key,
    kind TEXT not null,
    -- Its own words, folded: what makes it known again in a later edition of its list.
    mention_key TEXT not null,
    on_date TEXT not null,
    venue TEXT not null,
    subject TEXT not null,
    is_cancelled INTEGER not null,
    source TEXT not null,
    created_at TEXT not null,
    constraint mention_key_key unique (kind, mention_key)
) strict;

create index mention_on_date on mention (on_date);

create table mention_party (
    id BLOB primary key,
    mention_id BLOB not null references mention (id) on delete cascade,
    person_id BLOB references person (id) on delete cascade,
    organization_id BLOB references organization (id) on delete cascade,
    -- As written, where it could not be told who or what that is.
    name TEXT not null,
    is_host INTEGER not null
) strict;

create index mention_party_mention on mention_party (mention_id);
create index mention_party_person on mention_party (person_id);
create index mention_party_organization on mention_party (organization_id);

-- One act of someone on the directory: an import, a correction, a merge, a bulk edit. Undone as a whole.
create table change_set (
    id BLOB primary key,
    kind TEXT not null check (kind in ('import', 'edit', 'merge', 'bulk')),
    -- What was done, in words.
    title TEXT not null,
    account_id BLOB references account (id) on delete set null,
    created_at TEXT not null,
    undone_at TEXT,
    undone_by BLOB references account (id) on delete set null
) strict;

create index change_set_created on change_set (created_at);

create table change (
    change_set_id BLOB not null references change_set (id) on delete cascade,
    -- In order; undone in reverse.
    seq INTEGER not null,
    record TEXT not null,
    record_id BLOB not null,
    op TEXT not null check (op in ('insert', 'update', 'delete')),
    -- Of an update {"field": [before, after]}, of a deletion the whole row, of an insert nothing.
    fields TEXT,
    primary key (change_set_id, seq)
) strict;

create index change_record on change (record_id);

-- A value that a person has set: imports flag another one and do not overwrite it.
create table field_lock (
    record_id BLOB not null,
    field TEXT not null,
    account_id BLOB references account (id) on delete set null,
    locked_at TEXT not null,
    primary key (record_id, field)
) strict;

-- Two entries that someone found to be two people, or two organisations: not proposed again.
create table distinct_pair (
    first_id BLOB not null,
    second_id BLOB not null,
    account_id BLOB references account (id) on delete set null,
    decided_at TEXT not null,
    primary key (first_id, second_id)
) strict;

-- A list's filters under a name.
create table saved_view (
    id BLOB primary key,
    account_id BLOB not null references account (id) on delete cascade,
    name TEXT not null,
    -- The list and what narrows it down: `/people`, `group=EPP&country=DE`.
    path TEXT not null,
    query TEXT not null,
    is_shared INTEGER not null,
    created_at TEXT not null,
    constraint saved_view_name_key unique (account_id, path, name)
) strict;

-- Runs, with their files apart and more states. What was only looked at before has to be looked at again.
drop index import_run_created;
alter table import_run rename to import_run_before;
create table import_run (
    id BLOB primary key,
    format TEXT not null,
    file_name TEXT not null,
    sha256 BLOB not null,
    -- Bytes of all its files.
    size INTEGER not null,
    -- The day on which the list was true.
    as_of TEXT not null,
    -- 'received' until it is read; 'undone' once taken back.
    state TEXT not null check (state in ('received', 'previewed', 'applied', 'discarded', 'undone')),
    -- Which column means what, where a person has said so.
    mapping TEXT,
    -- What it changes, in numbers, and what is odd about it.
    summary TEXT not null,
    account_id BLOB references account (id) on delete set null,
    change_set_id BLOB references change_set (id),
    created_at TEXT not null,
    applied_at TEXT,
    undone_at TEXT
) strict;
insert into import_run (id, format, file_name, sha256, size, as_of, state, summary, account_id, created_at, applied_at)
select id, 'meps', file_name, sha256, length(content), as_of, case state when 'previewed' then 'discarded' else state end,
    '{"counts":' || coalesce(summary ->> 'counts', '{}') || '}', account_id, created_at, applied_at
from import_run_before;
drop table import_run_before;

create index import_run_created on import_run (created_at);

-- The files of a run, in pieces, so that a long one is never held as a whole.
create table import_file (
    run_id BLOB not null references import_run (id) on delete cascade,
    no INTEGER not null,
    name TEXT not null,
    size INTEGER not null,
    primary key (run_id, no)
) strict;

create table import_chunk (
    run_id BLOB not null references import_run (id) on delete cascade,
    no INTEGER not null,
    seq INTEGER not null,
    content BLOB not null,
    primary key (run_id, no, seq)
) strict;

-- What a run changes, entry by entry, as it was looked at.
create table import_entry (
    run_id BLOB not null references import_run (id) on delete cascade,
    seq INTEGER not null,
    verdict TEXT not null check (verdict in ('new', 'changed', 'gone', 'doubtful')),
    name TEXT not null,
    body TEXT not null,
    primary key (run_id, seq)
) strict;

create index import_entry_verdict on import_entry (run_id, verdict, seq);

-- What someone decided about a doubtful entry of a run.
create table import_decision (
    run_id BLOB not null references import_run (id) on delete cascade,
    entry_key TEXT not null,
    -- 'same' as a record, 'other' (a new one), 'leave' out.
    decision TEXT not null check (decision in ('same', 'other', 'leave')),
    record_id BLOB,
    account_id BLOB references account (id) on delete set null,
    decided_at TEXT not null,
    primary key (run_id, entry_key)
) strict;

-- Which column of a table means what, remembered by its headings.
create table column_mapping (
    id BLOB primary key,
    name TEXT not null,
    headings TEXT not null,
    mapping TEXT not null,
    account_id BLOB references account (id) on delete set null,
    created_at TEXT not null,
    updated_at TEXT not null,
    constraint column_mapping_name_key unique (name)
) strict;

create index column_mapping_headings on column_mapping (headings);
