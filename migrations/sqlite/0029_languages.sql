-- The language in which Focal speaks to an account; while there is none, as its browser asks for.
alter table account add column language TEXT check (language in ('en', 'fr', 'de'));

-- What the house calls the places of the stance scale, where it has words of its own for them.
create table stance_word (
    -- Its code; `un` is unknown.
    code TEXT not null check (code in ('p3', 'p2', 'p1', 'z0', 'm1', 'm2', 'm3', 'un')),
    language TEXT not null check (language in ('en', 'fr', 'de')),
    word TEXT not null,
    primary key (code, language)
);
