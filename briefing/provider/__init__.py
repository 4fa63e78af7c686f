"""The outside model: openai, tenacity, recordings."""
