"""Single fields of a record: ids, dates, texts, lists."""

import datetime as dt
import re
from typing import Any

from akkoord.errors import RecordError
from akkoord.government import Government
from akkoord.text.clean import clean, one_line

_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")


def identifier(value: Any) -> str:
    """The record's own id; raises RecordError for none, or one that is no text or whole number."""
    if isinstance(value, str | int) and (found := one_line(str(value))):
        return found
    missing = value is None or value == ""
    raise RecordError("has no id" if missing else f"its id cannot be used: {_shown(value)}")


def day(value: Any, government: Government) -> dt.date | None:
    """A date, local to the government; None when there is none.

    Takes dates, ISO dates and datetimes (one with a time zone becomes local), and day/month/year.
    Raises RecordError for anything else.
    """
    if value is None or value == "":
        return None
    try:
        return _day(value, government)
    except (ValueError, OverflowError) as error:
        raise RecordError(
            f"its date cannot be read: {_shown(value)}; write 2024-01-31 or 31/01/2024"
        ) from error


def _day(value: Any, government: Government) -> dt.date:
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    text = str(value).strip()
    if match := _DAY_FIRST.match(text):
        return dt.date(int(match[3]), int(match[2]), int(match[1]))
    moment = value if isinstance(value, dt.datetime) else dt.datetime.fromisoformat(text)
    return (moment.astimezone(government.timezone) if moment.tzinfo else moment).date()


def parts(value: Any) -> list[str]:
    """A value that may be nothing, one text, or a list of them, as a list of texts.

    Raises RecordError for what is no text, such as an object within the record.
    """
    if value is None:
        return []
    if isinstance(value, list | tuple):
        return [part for item in value for part in parts(item)]
    if isinstance(value, str | int | float):
        return [str(value)]
    raise RecordError(f"holds {_shown(value)} where a text is expected")


def _shown(value: Any) -> str:
    return f"{value!r:.60}"


def line(value: Any) -> str:
    """Clean text on one line."""
    return one_line(" ".join(parts(value)))


def body(value: Any, government: Government) -> str:
    """Clean text in paragraphs, without the residue that the government's description names."""
    text = "\n\n".join(filter(None, map(clean, parts(value))))
    for pattern in government.noise:
        text = pattern.sub("", text)
    return text.strip()


def items(value: Any) -> tuple[str, ...]:
    """Several values, given as a list or in one text parted by semicolons; each only once."""
    listed = parts(value) if isinstance(value, list | tuple) else ";".join(parts(value)).split(";")
    return tuple(dict.fromkeys(filter(None, map(one_line, listed))))
