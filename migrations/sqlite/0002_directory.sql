-- People, organisations and who held which role when (Popolo). Shared by every client.

create table person (
    id BLOB primary key,
    name TEXT not null,
    given_name TEXT not null,
    family_name TEXT not null,
    -- Family name first, folded, for lists; sorted by bytes.
    sort_name TEXT not null,
    gender TEXT check (gender in ('female', 'male')),
    -- ISO 639-1 code of the language to write in, where known.
    language TEXT,
    -- Name folded: diacritics and scripts to plain Latin, lower case.
    search_text TEXT not null,
    created_at TEXT not null,
    updated_at TEXT not null
) strict;

create index person_sort_name on person (sort_name, id);

create table organization (
    id BLOB primary key,
    classification TEXT not null,
    name TEXT not null,
    -- The code it goes by, e.g. EPP, AFET; the name itself where there is none. Unique with its classification and area.
    short_name TEXT not null,
    parent_id BLOB references organization (id),
    -- ISO 3166-1 alpha-2; '' where it has no area, so that the key below holds (NULLs never collide).
    area_code TEXT not null,
    search_text TEXT not null,
    created_at TEXT not null,
    constraint organization_key unique (classification, short_name, area_code)
) strict;

create table membership (
    id BLOB primary key,
    person_id BLOB not null references person (id) on delete cascade,
    organization_id BLOB not null references organization (id),
    role TEXT not null,
    -- The Member State for which a mandate is held, ISO 3166-1 alpha-2.
    area_code TEXT,
    -- First and last day; no last day means that it goes on.
    start_date TEXT not null,
    end_date TEXT,
    -- Where it was learnt: the list and its date.
    source TEXT not null,
    created_at TEXT not null,
    constraint membership_dates check (end_date is null or end_date >= start_date)
) strict;

create index membership_person on membership (person_id, start_date);
create index membership_organization on membership (organization_id, start_date);

create table contact_detail (
    id BLOB primary key,
    person_id BLOB not null references person (id) on delete cascade,
    kind TEXT not null check (kind in ('email', 'phone', 'office', 'web')),
    value TEXT not null,
    standing TEXT not null check (standing in ('usable', 'bounced', 'objected', 'replaced')),
    source TEXT not null,
    created_at TEXT not null,
    updated_at TEXT not null,
    constraint contact_detail_key unique (person_id, kind, value)
) strict;

create index contact_detail_value on contact_detail (kind, value);

create table identifier (
    id BLOB primary key,
    person_id BLOB not null references person (id) on delete cascade,
    -- europarl, wikidata, …
    scheme TEXT not null,
    value TEXT not null,
    source TEXT not null,
    created_at TEXT not null,
    constraint identifier_key unique (scheme, value)
) strict;

create index identifier_person on identifier (person_id);

-- One reading of one list: first looked at, then written (or thrown away).
create table import_run (
    id BLOB primary key,
    kind TEXT not null,
    file_name TEXT not null,
    -- The bytes themselves, so that what is written is what was looked at.
    content BLOB not null,
    sha256 BLOB not null,
    -- The day on which the list was true.
    as_of TEXT not null,
    state TEXT not null check (state in ('previewed', 'applied', 'discarded')),
    -- What it changes, as counted when it was looked at, and when it was written.
    summary TEXT not null,
    account_id BLOB references account (id) on delete set null,
    created_at TEXT not null,
    applied_at TEXT
) strict;

create index import_run_created on import_run (created_at);
