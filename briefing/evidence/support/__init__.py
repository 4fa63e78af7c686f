"""The checker of support (`checker`), and the words that it and others know (`vocabulary`)."""
