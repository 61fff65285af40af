"""Signed editions: the canonical tree, the signature, the stamp on paper, and the proof that nothing was changed since."""
