"""Single fields: dates, lists, ids."""

import datetime as dt
import re
from typing import Any
from zoneinfo import ZoneInfo

from akkoord.errors import RecordError
from akkoord.text.clean import one_line

_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")


def identifier(value: Any) -> str:
    """The record's own id; a record without one cannot be used."""
    found = one_line(str(value)) if value not in (None, "") else ""
    if not found:
        raise RecordError("has no id")
    return found


def day(value: Any, timezone: ZoneInfo) -> dt.date | None:
    """A date, local to the government.

    Takes dates, ISO dates and datetimes (one with a zone becomes local), and day/month/year.
    Raises RecordError for anything else.
    """
    if value in (None, ""):
        return None
    if isinstance(value, dt.datetime):
        return _local(value, timezone)
    if isinstance(value, dt.date):
        return value
    text = str(value).strip()
    try:
        if match := _DAY_FIRST.match(text):
            return dt.date(int(match[3]), int(match[2]), int(match[1]))
        return _local(dt.datetime.fromisoformat(text), timezone)
    except ValueError as error:
        raise RecordError(f"its date is none: {text!r}") from error


def _local(moment: dt.datetime, timezone: ZoneInfo) -> dt.date:
    return (moment.astimezone(timezone) if moment.tzinfo else moment).date()


def items(value: Any) -> tuple[str, ...]:
    """Several values, given as a list, as one value, or in one string parted by semicolons."""
    if value is None:
        return ()
    values = value if isinstance(value, list | tuple) else str(value).split(";")
    found = (one_line(str(item)) for item in values if item is not None)
    return tuple(dict.fromkeys(item for item in found if item))
