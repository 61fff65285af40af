"""Taking over what an old report states into the data: matched by name, shown, written as a workbook of the import. Nothing
is written here; the import's own preview follows (docs/keputusan/0006, 0024)."""
