-- The directory in time: posts, relations, names, tags, acts of states and mentions; who changed what, so that everything can
-- be undone; imports that are read in pieces.

alter table person add column honorific_prefix TEXT;
alter table person add column honorific_suffix TEXT;
-- ISO 3166-1 alpha-2.
alter table person add column nationality TEXT;
alter table person add column died_on DATE;
-- Set when two entries were found to be one person: this one is history, links to it lead on.
alter table person add column merged_into UUID references person (id);

create index person_merged_into on person (merged_into);

alter table organization add column founded_on DATE;
alter table organization add column dissolved_on DATE;
-- What a register says of it, as [["Category", "…"], …]; shown, never computed with.
alter table organization add column facts TEXT;

create index organization_parent on organization (parent_id);

-- A position that outlives its holders.
create table post (
    id UUID primary key,
    organization_id UUID not null references organization (id),
    label TEXT not null,
    -- For which state, ISO 3166-1 alpha-2; '' where for none, so that the key below holds.
    area_code TEXT not null,
    start_date DATE,
    end_date DATE,
    source TEXT not null,
    search_text TEXT not null,
    created_at TIMESTAMPTZ not null,
    constraint post_key unique (organization_id, label, area_code)
);

alter table membership add column post_id UUID references post (id);
-- The group, party or state on whose behalf the role is held.
alter table membership add column on_behalf_of_id UUID references organization (id);
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

-- Organisations, too, have addresses and numbers.
alter table contact_detail alter column person_id drop not null;
alter table contact_detail drop constraint contact_detail_kind_check;
alter table contact_detail add constraint contact_detail_kind_check
    check (kind in ('email', 'phone', 'office', 'web', 'fax', 'address', 'social'));
alter table contact_detail add column organization_id UUID references organization (id) on delete cascade;
alter table contact_detail add column label TEXT;
alter table contact_detail add constraint contact_detail_organization_key unique (organization_id, kind, value);
alter table contact_detail add constraint contact_detail_owner check ((person_id is null) <> (organization_id is null));
drop index contact_detail_value;

alter table identifier alter column person_id drop not null;
alter table identifier add column organization_id UUID references organization (id) on delete cascade;
alter table identifier add constraint identifier_owner check ((person_id is null) <> (organization_id is null));

create index contact_detail_value on contact_detail (kind, value);
create index contact_detail_organization on contact_detail (organization_id);
create index identifier_organization on identifier (organization_id);

-- Another spelling, another script, a former name.
create table other_name (
    id UUID primary key,
    person_id UUID references person (id) on delete cascade,
    organization_id UUID references organization (id) on delete cascade,
    name TEXT not null,
    search_text TEXT not null,
    start_date DATE,
    end_date DATE,
    source TEXT not null,
    created_at TIMESTAMPTZ not null,
    constraint other_name_owner check ((person_id is null) <> (organization_id is null))
);

create index other_name_person on other_name (person_id);
create index other_name_organization on other_name (organization_id);

-- Person to person: who is whose assistant, adviser, ally.
create table relationship (
    id UUID primary key,
    person_id UUID not null references person (id) on delete cascade,
    other_person_id UUID not null references person (id) on delete cascade,
    kind TEXT not null,
    -- 1 weak to 3 strong.
    strength BIGINT not null check (strength between 1 and 3),
    start_date DATE,
    end_date DATE,
    note TEXT not null,
    source TEXT not null,
    created_at TIMESTAMPTZ not null,
    constraint relationship_two check (person_id <> other_person_id)
);

create index relationship_person on relationship (person_id);
create index relationship_other_person on relationship (other_person_id);

create table tag (
    id UUID primary key,
    name TEXT not null,
    -- Folded: two spellings are one tag.
    folded TEXT not null,
    created_at TIMESTAMPTZ not null,
    constraint tag_folded_key unique (folded)
);

create table tagging (
    id UUID primary key,
    tag_id UUID not null references tag (id) on delete cascade,
    person_id UUID references person (id) on delete cascade,
    organization_id UUID references organization (id) on delete cascade,
    created_at TIMESTAMPTZ not null,
    constraint tagging_owner check ((person_id is null) <> (organization_id is null)),
    constraint tagging_person_key unique (tag_id, person_id),
    constraint tagging_organization_key unique (tag_id, organization_id)
);

create index tagging_person on tagging (person_id);
create index tagging_organization on tagging (organization_id);

-- A formal, dated act of a state or an organisation.
create table commitment (
    id UUID primary key,
    kind TEXT not null,
    -- ISO 3166-1 alpha-2; '' where it is an organisation's.
    area_code TEXT not null,
    organization_id UUID references organization (id),
    -- The post that it filled, where it is an appointment.
    post_id UUID references post (id),
    title TEXT not null,
    on_date DATE not null,
    on_precision TEXT not null check (on_precision in ('day', 'month', 'year')),
    note TEXT not null,
    link TEXT,
    source TEXT not null,
    created_at TIMESTAMPTZ not null
);

create index commitment_area on commitment (area_code, on_date);

-- Something public that shows who was with whom, or who said what.
create table mention (
    id UUID primary key,
    kind TEXT not null,
    -- Its own words, folded: what makes it known again in a later edition of its list.
    mention_key TEXT not null,
    on_date DATE not null,
    venue TEXT not null,
    subject TEXT not null,
    is_cancelled BOOLEAN not null,
    source TEXT not null,
    created_at TIMESTAMPTZ not null,
    constraint mention_key_key unique (kind, mention_key)
);

create index mention_on_date on mention (on_date);

create table mention_party (
    id UUID primary key,
    mention_id UUID not null references mention (id) on delete cascade,
    person_id UUID references person (id) on delete cascade,
    organization_id UUID references organization (id) on delete cascade,
    -- As written, where it could not be told who or what that is.
    name TEXT not null,
    is_host BOOLEAN not null
);

create index mention_party_mention on mention_party (mention_id);
create index mention_party_person on mention_party (person_id);
create index mention_party_organization on mention_party (organization_id);

-- One act of someone on the directory: an import, a correction, a merge, a bulk edit. Undone as a whole.
create table change_set (
    id UUID primary key,
    kind TEXT not null check (kind in ('import', 'edit', 'merge', 'bulk')),
    -- What was done, in words.
    title TEXT not null,
    account_id UUID references account (id) on delete set null,
    created_at TIMESTAMPTZ not null,
    undone_at TIMESTAMPTZ,
    undone_by UUID references account (id) on delete set null
);

create index change_set_created on change_set (created_at);

create table change (
    change_set_id UUID not null references change_set (id) on delete cascade,
    -- In order; undone in reverse.
    seq BIGINT not null,
    record TEXT not null,
    record_id UUID not null,
    op TEXT not null check (op in ('insert', 'update', 'delete')),
    -- Of an update {"field": [before, after]}, of a deletion the whole row, of an insert nothing.
    fields TEXT,
    primary key (change_set_id, seq)
);

create index change_record on change (record_id);

-- A value that a person has set: imports flag another one and do not overwrite it.
create table field_lock (
    record_id UUID not null,
    field TEXT not null,
    account_id UUID references account (id) on delete set null,
    locked_at TIMESTAMPTZ not null,
    primary key (record_id, field)
);

-- Two entries that someone found to be two people, or two organisations: not proposed again.
create table distinct_pair (
    first_id UUID not null,
    second_id UUID not null,
    account_id UUID references account (id) on delete set null,
    decided_at TIMESTAMPTZ not null,
    primary key (first_id, second_id)
);

-- A list's filters under a name.
create table saved_view (
    id UUID primary key,
    account_id UUID not null references account (id) on delete cascade,
    name TEXT not null,
    -- The list and what narrows it down: `/people`, `group=EPP&country=DE`.
    path TEXT not null,
    query TEXT not null,
    is_shared BOOLEAN not null,
    created_at TIMESTAMPTZ not null,
    constraint saved_view_name_key unique (account_id, path, name)
);

-- Runs, with their files apart and more states. What was only looked at before has to be looked at again.
drop index import_run_created;
alter table import_run rename to import_run_before;
alter table import_run_before rename constraint import_run_pkey to import_run_before_pkey;
create table import_run (
    id UUID primary key,
    format TEXT not null,
    file_name TEXT not null,
    sha256 BYTEA not null,
    -- Bytes of all its files.
    size BIGINT not null,
    -- The day on which the list was true.
    as_of DATE not null,
    -- 'received' until it is read; 'undone' once taken back.
    state TEXT not null check (state in ('received', 'previewed', 'applied', 'discarded', 'undone')),
    -- Which column means what, where a person has said so.
    mapping TEXT,
    -- What it changes, in numbers, and what is odd about it.
    summary TEXT not null,
    account_id UUID references account (id) on delete set null,
    change_set_id UUID references change_set (id),
    created_at TIMESTAMPTZ not null,
    applied_at TIMESTAMPTZ,
    undone_at TIMESTAMPTZ
);
insert into import_run (id, format, file_name, sha256, size, as_of, state, summary, account_id, created_at, applied_at)
select id, 'meps', file_name, sha256, length(content), as_of, case state when 'previewed' then 'discarded' else state end,
    '{"counts":' || coalesce(summary ->> 'counts', '{}') || '}', account_id, created_at, applied_at
from import_run_before;
drop table import_run_before;

create index import_run_created on import_run (created_at);

-- The files of a run, in pieces, so that a long one is never held as a whole.
create table import_file (
    run_id UUID not null references import_run (id) on delete cascade,
    no BIGINT not null,
    name TEXT not null,
    size BIGINT not null,
    primary key (run_id, no)
);

create table import_chunk (
    run_id UUID not null references import_run (id) on delete cascade,
    no BIGINT not null,
    seq BIGINT not null,
    content BYTEA not null,
    primary key (run_id, no, seq)
);

-- What a run changes, entry by entry, as it was looked at.
create table import_entry (
    run_id UUID not null references import_run (id) on delete cascade,
    seq BIGINT not null,
    verdict TEXT not null check (verdict in ('new', 'changed', 'gone', 'doubtful')),
    name TEXT not null,
    body TEXT not null,
    primary key (run_id, seq)
);

create index import_entry_verdict on import_entry (run_id, verdict, seq);

-- What someone decided about a doubtful entry of a run.
create table import_decision (
    run_id UUID not null references import_run (id) on delete cascade,
    entry_key TEXT not null,
    -- 'same' as a record, 'other' (a new one), 'leave' out.
    decision TEXT not null check (decision in ('same', 'other', 'leave')),
    record_id UUID,
    account_id UUID references account (id) on delete set null,
    decided_at TIMESTAMPTZ not null,
    primary key (run_id, entry_key)
);

-- Which column of a table means what, remembered by its headings.
create table column_mapping (
    id UUID primary key,
    name TEXT not null,
    headings TEXT not null,
    mapping TEXT not null,
    account_id UUID references account (id) on delete set null,
    created_at TIMESTAMPTZ not null,
    updated_at TIMESTAMPTZ not null,
    constraint column_mapping_name_key unique (name)
);

create index column_mapping_headings on column_mapping (headings);
