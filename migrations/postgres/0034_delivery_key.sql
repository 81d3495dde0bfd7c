-- One index less is written at every step of a letter: the key of a delivery carries its client, which events refer to, too.
alter table delivery_event drop constraint delivery_history_delivery_id_client_id_fkey;
alter table delivery drop constraint delivery_client_key;
alter table delivery drop constraint delivery_pkey;
alter table delivery add primary key (id, client_id);
alter table delivery_event add foreign key (delivery_id, client_id) references delivery (id, client_id) on delete cascade;
