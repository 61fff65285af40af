"""Money as the rules need it: tables of one year and stage, the same line in two of them, what explains a difference."""
