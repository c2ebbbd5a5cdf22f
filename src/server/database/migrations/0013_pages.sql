-- Where each word of a text is seen on its page, packed (documents: pack-layout), and whether pages were recognised in their pictures.
-- Documents read before have none; their pages can be looked at all the same.
alter table document_text
  add column layout bytea,
  add column page_view text not null default 'none' check (page_view in ('none','printed','scanned'));
