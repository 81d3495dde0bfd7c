-- Finding: one compact entry for each person, organisation and post, with every word that it may be looked for by.

create table search_entry (
    record_id UUID primary key,
    kind TEXT not null check (kind in ('person', 'organization', 'post')),
    -- Where a post is.
    organization_id UUID,
    -- As shown: the name, and what tells it from others of that name.
    label TEXT not null,
    note TEXT not null,
    -- The name folded, as it is said and as it is sorted.
    name TEXT collate "C" not null,
    sort_name TEXT collate "C" not null,
    -- Every word, folded, each once: names, bodies, roles, countries, tags, addresses as of the last refresh.
    words TEXT not null
);

create index search_entry_organization on search_entry (organization_id);

-- Lists by latest change; the holders of a nationality.
create index person_updated on person (updated_at, id);
create index person_nationality on person (nationality);

-- Who sits in a body on a day, and who can be reached, without looking at the rows: with 300,000 memberships, a count
-- of the heads of companies took 128 ms before and 33 ms after, one of people without an address 227 and 89.
drop index membership_organization;
create index membership_organization
    on membership (organization_id, start_date, end_date, role, person_id, area_code);
create index contact_detail_reach on contact_detail (kind, standing, person_id);

-- Any part of a word among many entries. SQLite reads through the compact table instead, which took 16 to 45 ms for
-- 100,000 entries, words of one and two letters included; here that reading took longer than a keystroke.
create extension if not exists pg_trgm;
create index search_entry_words_trgm on search_entry using gin (words gin_trgm_ops);
