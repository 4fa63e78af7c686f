"""Every error that ends a run, and the exit code each one means.

    BriefingError                  1   (never raised itself)
    ├── InputError                 3   nothing readable, no such path given alone, unwritable folder
    ├── ConfigurationError         3   unknown topic, bad profile, bad settings
    ├── MissingRecordingsError     4   offline, and answers are missing
    └── ProviderError              5   the provider failed for good
        └── CostLimitError         5   the cost cap was reached

A bad input among good ones is a value (`Document.status`, `Document.reason`), not an error. `cli.py` has the one
boundary that turns an error into a line on stderr and an exit code.
"""


class BriefingError(Exception):
    """What ends a run. The message names the thing and the next step."""

    exit_code = 1


class InputError(BriefingError):
    """The inputs or the output folder can't be used."""

    exit_code = 3


class ConfigurationError(BriefingError):
    """A setting, a profile or a template can't be used."""

    exit_code = 3


class MissingRecordingsError(BriefingError):
    """Offline, and at least one answer isn't recorded; the requests are written out first."""

    exit_code = 4


class ProviderError(BriefingError):
    """The provider failed for good; what was paid for is kept."""

    exit_code = 5


class CostLimitError(ProviderError):
    """The next call would pass the cost cap."""
