"""The two ways to get claims and sentences."""
