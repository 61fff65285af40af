"""Drawing the document tree: HTML, and PDF out of it."""
