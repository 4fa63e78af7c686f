"""The words of dates: how each language tells time, what the words mean, and which day that is."""
