"""A provider on this machine, for tests and benchmarks: `python -m tests.provider_rig --help`."""
