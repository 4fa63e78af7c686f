"""Recordings of the seeds: answers written by hand, and what turns them into `seeds.jsonl`."""
