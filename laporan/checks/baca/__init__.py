"""Readers: each makes a `Bacaan` out of one kind of source."""
