"""What follows from the data: how far each pledge came, and what serves no pledge at all.

Pure functions of records. They say what this corpus holds up to its last date, never that
something was not done.
"""

from akkoord.status.march import SILENT
from akkoord.status.statuses import Findings, find

__all__ = ["SILENT", "Findings", "find"]
