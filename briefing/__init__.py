"""Reads news articles and writes a dated Markdown briefing that a reader can check line by line.

Start with `pipeline.py`; `records.py` holds every type that passes between the stages.
"""

__version__ = "0.1.0"
