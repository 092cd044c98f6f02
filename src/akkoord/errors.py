"""Everything that can go wrong for a user, as one tree.

    AkkoordError         one line that names the thing and the remedy; exit code 2
      ├ DocumentError    an agreement that cannot be read
      ├ SourceError      a file or service of decisions that cannot be read
      ├ RecordError      one record among many that cannot be used (told, the rest is kept)
      ├ GovernmentError  a government's description that is missing or wrong
      ├ WorkspaceError   a workspace that is missing, too new, or cannot be written
      ├ GoldError        judgements that cannot be read
      ├ ThesaurusError   a thesaurus that cannot be read
      ├ EmbedderError    an embedding model that is missing or does not answer
      ├ WeightsError     weights of the ranker that cannot be read or used
      └ CheckError       a report that says what its sources do not; exit code 1

A traceback that reaches a user is a bug.
"""


class AkkoordError(Exception):
    """The root: `str(error)` is one line for the user."""

    exit_code = 2


class DocumentError(AkkoordError):
    """An agreement that cannot be read."""


class SourceError(AkkoordError):
    """A file or service of decisions that cannot be read."""


class RecordError(AkkoordError):
    """One record among many that cannot be used."""


class GovernmentError(AkkoordError):
    """A government's description that is missing or wrong."""


class WorkspaceError(AkkoordError):
    """A workspace that is missing, newer than this Akkoord, or cannot be written."""


class GoldError(AkkoordError):
    """Judgements that cannot be read."""


class ThesaurusError(AkkoordError):
    """A thesaurus that cannot be read."""


class EmbedderError(AkkoordError):
    """An embedding model that is missing or does not answer."""


class WeightsError(AkkoordError):
    """Weights of the ranker that cannot be read or used."""


class CheckError(AkkoordError):
    """A report that says what its sources do not."""

    exit_code = 1
