"""Text in, documents and chunks out."""
