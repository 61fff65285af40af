"""Old reports of any office as files: read in a process of their own, in the background (docs/keputusan/0024)."""
