"""A pledge's deadline against the steps that were taken."""

import datetime as dt
from collections.abc import Sequence

from akkoord.records import Due, Period
from akkoord.status.march import March


def due(deadline: Period | None, marches: Sequence[March], until: dt.date | None) -> Due | None:
    """How the final steps of a pledge's dossiers lie against its deadline; None without one.

    A final step in this corpus is a decision of the government; it is no proof that what was
    promised came about. `until` is the corpus's last date.
    """
    end = deadline and deadline.end
    if not end or not until:
        return None
    decided = [date for march in marches for date in march.decided]
    if dated := [date for date in decided if date]:
        if min(dated) <= end:
            return Due.IN_TIME
        return Due.UNDATED if len(dated) < len(decided) else Due.LATE
    if decided:
        return Due.UNDATED
    return Due.OPEN if end >= until else Due.OVER
