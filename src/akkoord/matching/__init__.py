"""Which decisions serve which section and pledge, how sure that is, and why."""
