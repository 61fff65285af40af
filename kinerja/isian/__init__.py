"""The entry grids of performance: which cells there are, and how each is read and written."""
