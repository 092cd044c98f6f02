"""The columns of every kind of records, with their types, for formats that name them."""

import pyarrow as pa

_TEXT = pa.string()
_TEXTS = pa.list_(_TEXT)
_PLACE = {"exact": _TEXT, "start": pa.int32(), "end": pa.int32()}


def _struct(**fields: pa.DataType) -> pa.DataType:
    return pa.struct(list(fields.items()))


_AMOUNTS = pa.list_(_struct(value=pa.float64(), currency=_TEXT, **_PLACE))
_CLAIM = _struct(
    text=_TEXT,
    heading=_TEXT,
    lead=_TEXT,
    citations=_TEXTS,
    quotes=pa.list_(_struct(decision=_TEXT, **_PLACE)),
    computed=pa.bool_(),
    records=_TEXTS,
    pledges=_TEXTS,
)

_COUNTER = pa.list_(_struct(decision=_TEXT, turn=_TEXT, **_PLACE))

SCHEMAS: dict[str, pa.Schema] = {
    "sections": pa.schema(
        {
            "id": _TEXT,
            "number": _TEXT,
            "title": _TEXT,
            "path": _TEXTS,
            "level": pa.int32(),
            "text": _TEXT,
            "page_start": pa.int32(),
            "page_end": pa.int32(),
        }
    ),
    "pledges": pa.schema(
        {
            "id": _TEXT,
            "section": _TEXT,
            "quote": _TEXT,
            "start": pa.int32(),
            "end": pa.int32(),
            "action": _TEXT,
            "kind": _TEXT,
            "testable": pa.bool_(),
            "deadline": _struct(start=pa.date32(), end=pa.date32()),
            "amounts": _AMOUNTS,
            "reason": _TEXT,
            "body": _TEXT,
            "level": _TEXT,
        }
    ),
    "decisions": pa.schema(
        {
            "id": _TEXT,
            "uri": _TEXT,
            "aliases": _TEXTS,
            "date": pa.date32(),
            "title": _TEXT,
            "subtitle": _TEXT,
            "text": _TEXT,
            "kind": _TEXT,
            "ministers": _TEXTS,
            "themes": _TEXTS,
            "stage": _TEXT,
            "dossier": _TEXT,
            "amounts": _AMOUNTS,
            "source": _TEXT,
            "case": _TEXT,
            "signed": pa.date32(),
        }
    ),
    "dossiers": pa.schema(
        {
            "id": _TEXT,
            "title": _TEXT,
            "stage": _TEXT,
            "decisions": pa.list_(_struct(decision=_TEXT, stage=_TEXT)),
            "related": _TEXTS,
        }
    ),
    "evidence": pa.schema(
        {
            "section": _TEXT,
            "pledge": _TEXT,
            "decision": _TEXT,
            "rank": pa.int32(),
            "score": pa.float64(),
            "cited": pa.bool_(),
            "reasons": pa.map_(_TEXT, pa.float64()),
            "quote": _struct(**_PLACE),
        }
    ),
    "reports": pa.schema(
        {"section": _TEXT, "title": _TEXT, "claims": pa.list_(_CLAIM), "references": _TEXTS}
    ),
    "status": pa.schema(
        {
            "pledge": _TEXT,
            "section": _TEXT,
            "stage": _TEXT,
            "dossier": _TEXT,
            "began": pa.date32(),
            "reached": pa.date32(),
            "moved": pa.date32(),
            "dossiers": _TEXTS,
            "decisions": _TEXTS,
            "last": pa.date32(),
            "silence": pa.int32(),
            "silent": pa.bool_(),
            "deadline": _struct(start=pa.date32(), end=pa.date32()),
            "due": _TEXT,
            "promised": _AMOUNTS,
            "named": pa.list_(
                _struct(dossier=_TEXT, decision=_TEXT, value=pa.float64(), currency=_TEXT, **_PLACE)
            ),
            "counter": _COUNTER,
            "body": _TEXT,
            "level": _TEXT,
            "carried_from": _struct(
                agreement=_TEXT, pledge=_TEXT, quote=_TEXT, likeness=pa.float64()
            ),
        }
    ),
    "surveys": pa.schema({"section": _TEXT, "examined": _TEXTS, "found": _COUNTER}),
    "orphans": pa.schema(
        {
            "decision": _TEXT,
            "date": pa.date32(),
            "title": _TEXT,
            "stage": _TEXT,
            "dossier": _TEXT,
            "ministers": _TEXTS,
            "themes": _TEXTS,
        }
    ),
}
"""The columns of every kind of records."""
