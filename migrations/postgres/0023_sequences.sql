-- Campaigns of several letters to each person, and two letters tried against each other.

-- What a campaign sends after its first letter, each to whoever was sent the one before and has not reacted.
create table campaign_step (
    campaign_id UUID not null,
    client_id UUID not null,
    -- From 2; the first letter stands in the campaign itself.
    step BIGINT not null check (step >= 2),
    letter_id UUID not null,
    -- Working days after the letter before was accepted.
    after_days BIGINT not null check (after_days >= 1),
    stops_when_met BOOLEAN not null,
    -- Stops when the person's stance has become supportive or firmer.
    stops_when_supportive BOOLEAN not null,
    -- For whoever's own language is not written; as approved.
    default_language TEXT,
    primary key (campaign_id, step),
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade,
    foreign key (letter_id, client_id) references letter (id, client_id)
);

create index campaign_step_letter on campaign_step (letter_id);

-- A second letter (b) that is tried against the campaign's own (a) on some of its people; the others wait for the choice.
create table campaign_comparison (
    campaign_id UUID primary key,
    client_id UUID not null,
    letter_id UUID not null,
    -- Percent of all recipients, for both letters together.
    share BIGINT not null check (share between 1 and 100),
    -- Working days after the start on which the choice is made.
    days BIGINT not null check (days >= 1),
    -- The better one is chosen without a person.
    by_itself BOOLEAN not null,
    ends_at TIMESTAMPTZ,
    chosen TEXT check (chosen in ('a', 'b')),
    chosen_at TIMESTAMPTZ,
    -- Nobody, where the program did it.
    chosen_by UUID references account (id) on delete set null,
    -- What the choice rested on.
    sent_a BIGINT,
    replied_a BIGINT,
    sent_b BIGINT,
    replied_b BIGINT,
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade,
    foreign key (letter_id, client_id) references letter (id, client_id)
);

create index campaign_comparison_letter on campaign_comparison (letter_id);

-- To whom a person has said that nothing more is to go.
create table campaign_stop (
    campaign_id UUID not null,
    client_id UUID not null,
    person_id UUID not null references person (id) on delete cascade,
    stopped_at TIMESTAMPTZ not null,
    account_id UUID references account (id) on delete set null,
    primary key (campaign_id, person_id),
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade
);

alter table delivery alter column side drop default,
    -- 1 for the first letter.
    add column step BIGINT not null default 1,
    -- Which of two first letters; `open` until the one for the rest is chosen.
    add column arm TEXT not null default 'a' check (arm in ('a', 'b', 'open')),
    -- The person's letter before this one.
    add column follows_id UUID,
    -- From when a follow-up may go.
    add column due_at TIMESTAMPTZ,
    -- Message-IDs of the letters before, oldest first, with spaces between.
    add column thread TEXT;
alter table delivery alter column step drop default, alter column arm drop default,
    drop constraint delivery_person_key,
    add constraint delivery_person_key unique (campaign_id, person_id, step);

-- A letter is followed once.
create unique index delivery_follows on delivery (follows_id) where follows_id is not null;
create index delivery_later on delivery (campaign_id, due_at) where due_at is not null;

alter table campaign_count add column step BIGINT not null default 1, add column arm TEXT not null default 'a';
alter table campaign_count alter column step drop default, alter column arm drop default,
    drop constraint campaign_count_pkey, add primary key (campaign_id, step, arm, state);

alter table campaign_text add column step BIGINT not null default 1, add column arm TEXT not null default 'a';
alter table campaign_text alter column step drop default, alter column arm drop default,
    drop constraint campaign_text_pkey, add primary key (campaign_id, step, arm, language, side);

alter table campaign_attachment add column step BIGINT not null default 1, add column arm TEXT not null default 'a';
alter table campaign_attachment alter column step drop default, alter column arm drop default,
    drop constraint campaign_attachment_pkey, add primary key (campaign_id, step, arm, name);

alter table campaign_invitation add column step BIGINT not null default 1, add column arm TEXT not null default 'a';
alter table campaign_invitation alter column step drop default, alter column arm drop default,
    drop constraint campaign_invitation_pkey, add primary key (campaign_id, step, arm);
