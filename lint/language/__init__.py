"""What the words of a passage mean: sentences, voices, names, grammar, polarity. The only importer of spaCy."""
