"""The errors kg raises: one root, each message names the thing, the cause and the way out.

The library raises; only ``kg.cli`` prints.
"""


class KgError(Exception):
    """Root of every error a caller of kg may want to catch."""


class ReadError(KgError):
    """A source cannot be read as documents."""

    def __init__(self, source: object, cause: str) -> None:
        super().__init__(f"{source}: {cause}")
        self.source = str(source)
        self.cause = cause


class ConfigError(KgError):
    """A setting is unknown or has a value it cannot have."""


class StoreError(KgError):
    """A store cannot be opened, read or written."""


class StoreBusyError(StoreError):
    """Another process is writing to the store."""


class QueryError(KgError):
    """A query or question is malformed, unknown or not allowed."""


class ExportError(KgError):
    """The graph cannot be written as asked."""


class DrawError(KgError):
    """A drawing cannot be made or written."""


class MissingExtraError(KgError):
    """An optional library is needed and not installed."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs an optional part: pip install 'kg[{extra}]'")


class EndpointError(KgError):
    """The model endpoint cannot be reached or does not answer as it should."""


class EvaluationError(KgError):
    """A gold file or the document it annotates cannot be found or read."""
