"""What may be said, and what must be withheld."""
