"""Ranking: how near texts are to each other, by their words and by what the words stand for."""
