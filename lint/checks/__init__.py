"""The checks: terms, practice, considerations. Few checks, many rules."""
