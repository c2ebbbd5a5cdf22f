-- What an edXML message said of a document that was taken out of it (QCVN 102:2016/BTTTT): number, symbol, day, issuer, type, subject, urgency.
-- Read once, when the document itself has been read: what it does not show is taken from here.
alter table document add column told jsonb;

-- Which documents are followed is a programme since 0051; nothing has read this since.
alter table document drop column tracked;
