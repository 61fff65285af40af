"""Finding figures, years, dates, names and direction words in Indonesian text, and knowing the figures of a report."""
