-- What a PostgreSQL server says of itself, as one JSON document: input of `npm run catalogue:postgres`.
select json_build_object(
  'version', current_setting('server_version'),
  'parameters', (
    select json_agg(s order by lower(name) collate "C")
    from (select lower(name) as name, vartype, min_val, max_val, enumvals, context from pg_settings) s
  ),
  'keywords', (
    select json_agg(k order by word collate "C")
    from (select word, catcode in ('R', 'T') as reserved from pg_get_keywords()) k
  )
);
