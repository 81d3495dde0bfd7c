-- Nothing to do: SQLite writes only those indexes whose columns change.
select 1;
