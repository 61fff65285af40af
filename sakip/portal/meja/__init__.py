"""The desk of the camat and the sekretaris camat: what changed, what is found, what is missing, what lies with them."""
