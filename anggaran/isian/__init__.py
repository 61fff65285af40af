"""The entry grid of money spent: which cells there are, and how each is read and written."""
