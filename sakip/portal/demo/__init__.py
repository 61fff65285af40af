"""Loads a source document from fixtures/ through the domain functions, one file a room."""
