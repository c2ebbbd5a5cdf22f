-- Kept answers of writes take the bytes that they are: packed before they are sealed, and as bytes instead of base64 in JSON.
-- What is sealed cannot be packed again by the database.
alter table idempotency add column sealed bytea;
alter table idempotency alter column sealed set storage external;

-- Behind the fence the owner too sees one agency at a time.
do $$
declare a uuid;
begin
  for a in select id from agency loop
    perform set_config('app.agency', a::text, true);
    update idempotency i set sealed = decode(rpad(text, (length(text) + 3) / 4 * 4, '='), 'base64')
    from (select person_id, key, translate(answer #>> '{}', '-_', '+/') as text from idempotency where agency_id = a and answer is not null) old
    where i.agency_id = a and i.person_id = old.person_id and i.key = old.key;
  end loop;
  perform set_config('app.agency', '', true);
end $$;
alter table idempotency drop column answer;

-- Of large ones only the newest of a person stay; the rest of the row remains, so that nothing is done twice.
grant update (sealed) on idempotency to dondoc_app;
create index idempotency_large on idempotency (agency_id, person_id, at desc) where octet_length(sealed) > 16384;
