"""What the machine knows of language: sentences, words, amounts, dates. Dutch first."""
