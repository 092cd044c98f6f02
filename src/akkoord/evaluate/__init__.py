"""Gold judgements -> figures."""
