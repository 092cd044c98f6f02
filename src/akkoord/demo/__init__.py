"""The demo government: the fictional Flemish city of Waterhoek, written for this project.

agreement.pdf    its coalition agreement as printed: cover, contents page, two columns, footnotes
agreement.md     the same text as Markdown
decisions.jsonl  what its college and council decided in 2019-2023, one decision a line
gold/*.json      for each section its pledges and which decisions serve them, in the form that
                 `akkoord.evaluate.gold` reads; a pledge also says whether it is `testable`

Nothing here is written by hand: `python tools/demo.py` makes it of the sources in `tools/demo`.
"""

from importlib import resources
from pathlib import Path

GOVERNMENT = "waterhoek-2019"

_HERE = Path(str(resources.files(__name__)))
AGREEMENT = _HERE / "agreement.pdf"
MARKDOWN = _HERE / "agreement.md"
DECISIONS = _HERE / "decisions.jsonl"
GOLD = _HERE / "gold"
