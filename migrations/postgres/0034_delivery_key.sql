-- Each step of a letter writes its row anew into every index, on PostgreSQL even where nothing that the index holds has
-- changed: one key in place of three. A Message-ID begins with the id. And a follow-up is sent by its campaign's account.

alter table delivery_event drop constraint delivery_history_delivery_id_client_id_fkey;
alter table delivery drop constraint delivery_message_id_key, drop constraint delivery_client_key,
    drop constraint delivery_pkey, add primary key (id, client_id), alter column mail_account drop default;
alter table delivery_event add foreign key (delivery_id, client_id) references delivery (id, client_id) on delete cascade;
update delivery set mail_account = (select c.mail_account from campaign c where c.id = delivery.campaign_id)
where step > 1 and state in ('planned', 'due', 'deferred');
