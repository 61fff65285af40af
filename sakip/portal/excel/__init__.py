"""The pages of Excel out and in."""
