"""anew: a linter for prosecutors' documents."""

__version__ = "0.1.0"
