-- One outbox for every way by which people are told: mail becomes a delivery like the others.

-- How an agency's way is set up and how it fares. Mail is set up for the whole server; its row keeps only how it fares.
create table channel (
  agency_id uuid not null references agency (id),
  kind text not null check (kind in ('mail', 'telegram', 'zalo', 'push')),
  access bytea,                               -- sealed under a key that is not in the database; none where the way is not set up
  facts jsonb not null default '{}',          -- what may be shown: the name of the bot, the public key
  -- A service that does not answer, or does not know us, is not asked again before this moment; so often in a row.
  hold_until timestamptz,
  down_count int not null default 0,
  fault text,
  sent_at timestamptz,
  heard_upto bigint not null default 0,       -- the last message to the bot that was read
  primary key (agency_id, kind)
);

-- Where a person is reached by a way other than mail: a chat, a follower, a browser.
create table contact (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  channel text not null check (channel in ('telegram', 'zalo', 'push')),
  target bytea not null,                      -- sealed
  mark text not null,                         -- by which the same address is known again
  label text not null,
  created_at timestamptz not null,
  off_at timestamptz,
  off_why text,
  primary key (agency_id, id),
  unique (agency_id, channel, mark),
  foreign key (agency_id, person_id) references person (agency_id, id),
  check ((off_at is null) = (off_why is null))
);
create index contact_person on contact (agency_id, person_id);

-- A word that a person says to the bot or the account once, so that it knows who they are.
create table link_code (
  agency_id uuid not null,
  mark text not null,
  person_id uuid not null,
  channel text not null check (channel in ('telegram', 'zalo')),
  expires_at timestamptz not null,
  primary key (agency_id, mark),
  foreign key (agency_id, person_id) references person (agency_id, id)
);

-- A mailbox that is no more is not written to until its owner says it again.
alter table person add column email_off_at timestamptz, add column email_off_why text;

alter table mail rename to delivery;
alter index mail_pkey rename to delivery_pkey;
alter index mail_newest rename to delivery_newest;
alter table delivery no force row level security;
alter table notice_choice no force row level security;
alter table notice no force row level security;
alter table delivery
  add column channel text not null default 'mail' check (channel in ('mail', 'telegram', 'zalo', 'push')),
  add column contact_id uuid,                 -- none for mail
  add column notice_id uuid,                  -- what it tells; gone when that was taken back
  add column kind text not null default 'digest',
  add column url text,
  add column state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'dropped')),
  add column next_at timestamptz,
  add column leased_until timestamptz;        -- one worker at a time sends it
update delivery set state = case when sent_at is not null then 'sent' when failed_at is not null then 'failed' else 'waiting' end, next_at = created_at;
update delivery set kind = coalesce((select n.kind from notice n where n.agency_id = delivery.agency_id and 'notice:' || n.id = delivery.unique_key), 'notice') where unique_key like 'notice:%';
alter table delivery alter column channel drop default, alter column kind drop default, alter column next_at set not null, alter column html drop not null;
alter table delivery drop constraint mail_agency_id_person_id_unique_key_key, add constraint delivery_once unique nulls not distinct (agency_id, person_id, channel, contact_id, unique_key);
create index delivery_unsent on delivery (agency_id, state, created_at desc) where state in ('waiting', 'failed');
alter table delivery force row level security;
update job set kind = 'send-delivery', payload = jsonb_build_object('deliveryId', payload->>'mailId') where kind = 'send-mail';

-- The digest goes one way; what is told at once names its ways.
update notice_choice set choices = (choices - 'digest') || jsonb_build_object('digestBy', case when choices->>'digest' = 'false' then 'none' else 'mail' end)
  || case when choices ? 'groups' then jsonb_build_object('groups', coalesce((
    select jsonb_object_agg(key, jsonb_build_object('inbox', coalesce(value->'inbox', 'true'), 'digest', to_jsonb(coalesce(value->>'mail', 'digest') <> 'none'), 'atOnce', case when value->>'mail' = 'at_once' then '["mail"]'::jsonb else '[]'::jsonb end))
    from jsonb_each(choices->'groups')), '{}'::jsonb)) else '{}'::jsonb end;
alter table notice_choice force row level security;
alter table notice force row level security;

do $$
declare t text;
begin
  foreach t in array array['channel','contact','link_code'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_agency on %I using (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid) with check (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid)', t);
    execute format('grant select, insert on %I to dondoc_app', t);
  end loop;
end $$;
grant update (access, facts, hold_until, down_count, fault, sent_at, heard_upto) on channel to dondoc_app;
grant update (person_id, target, label, off_at, off_why, created_at), delete on contact to dondoc_app;
grant delete on link_code to dondoc_app;
grant update (state, next_at, leased_until) on delivery to dondoc_app;
grant delete on delivery to dondoc_app;
