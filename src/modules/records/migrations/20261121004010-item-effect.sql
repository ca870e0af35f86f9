-- Whoever signs sees what changes by it; the room that drafted the paper says so in a sentence.
alter table records.item add column effect jsonb
  check (effect is null or (effect ? 'hu' and effect ? 'en'));
comment on column records.item.effect is 'What changes when the paper is signed off, in both languages: {"hu": …, "en": …}.';
