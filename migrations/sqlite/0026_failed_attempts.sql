-- A call that reached nobody, and what came of it instead. It is no contact: reports, conditions and campaigns leave it out.
alter table contact add column attempt TEXT
    check (attempt in ('no_answer', 'left_message', 'call_back') and kind = 'call' or attempt is null);

-- What an account has logged lately: whom it met, and on what.
create index contact_author on contact (author_id, created_at);
