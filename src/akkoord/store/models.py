"""The tables: a column for every field of a record, and few others.

Rows name each other by id and not by foreign key, so that what can be rebuilt is replaced as a
whole and what people decided stays. `position` keeps the order in which records were given. Ids
are text without a limit, because they are their source's own.
"""

from typing import Any, Never

from django.db import models

from akkoord.store.fields import Values


class Agreement(models.Model):
    """The one agreement of the workspace: what is known of its document."""

    meta = Values()


class Section(models.Model):
    id = models.TextField(primary_key=True)
    position = models.IntegerField()
    number = models.TextField(null=True)
    title = models.TextField()
    path = Values()
    level = models.IntegerField()
    text = models.TextField()
    page_start = models.IntegerField(null=True)
    page_end = models.IntegerField(null=True)

    class Meta:
        ordering = ("position",)


class Pledge(models.Model):
    id = models.TextField(primary_key=True)
    position = models.IntegerField()
    section = models.TextField()
    quote = models.TextField()
    start = models.IntegerField()
    end = models.IntegerField()
    action = models.TextField()
    kind = models.TextField()
    testable = models.BooleanField()
    deadline = Values(null=True)
    amounts = Values()
    reason = models.TextField(null=True)
    body = models.TextField(null=True)
    level = models.TextField(null=True)

    class Meta:
        ordering = ("position",)
        indexes = (models.Index(fields=["section"], name="pledge_section"),)


class Decision(models.Model):
    """`content` stands for what the source says of it; a change of it makes a new version."""

    id = models.TextField(primary_key=True)
    title = models.TextField()
    uri = models.TextField(null=True)
    aliases = Values()
    date = models.DateField(null=True)
    subtitle = models.TextField()
    text = models.TextField()
    kind = models.TextField(null=True)
    ministers = Values()
    themes = Values()
    stage = models.TextField()
    dossier = models.TextField(null=True)
    amounts = Values()
    source = models.TextField()
    case = models.TextField(null=True)
    signed = models.DateField(null=True)
    content = models.TextField()


class DecisionName(models.Model):
    """Another name of a decision: its uri or an alias."""

    name = models.TextField()
    decision = models.TextField()

    class Meta:
        indexes = (
            models.Index(fields=["name"], name="decision_name"),
            models.Index(fields=["decision"], name="named_decision"),
        )


class DecisionVersion(models.Model):
    """A decision as it was until its source changed it."""

    decision = models.TextField()
    replaced_at = models.DateTimeField()
    record = Values()

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=["decision"], name="version_decision"),)


class Dossier(models.Model):
    id = models.TextField(primary_key=True)
    position = models.IntegerField()
    title = models.TextField()
    stage = models.TextField()
    decisions = Values()
    related = Values(default=list)

    class Meta:
        ordering = ("position",)


class Evidence(models.Model):
    section = models.TextField()
    pledge = models.TextField(null=True)
    decision = models.TextField()
    rank = models.IntegerField()
    score = models.FloatField()
    cited = models.BooleanField()
    reasons = Values()
    quote = Values(null=True)

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=["section"], name="evidence_section"),)


class Report(models.Model):
    section = models.TextField(primary_key=True)
    position = models.IntegerField()
    title = models.TextField()
    claims = Values()
    references = Values()

    class Meta:
        ordering = ("position",)


class Reviews(models.QuerySet["Review"]):
    """Reviews in bulk: read, and nothing else."""

    def bulk_create(self, *reviews: Any, **options: Any) -> Never:
        raise _append_only()

    def update(self, **columns: Any) -> Never:
        raise _append_only()

    def delete(self) -> Never:
        raise _append_only()


class Review(models.Model):
    """What an editor decided; rows are added, never changed or removed."""

    id = models.TextField(primary_key=True)
    subject = models.TextField()
    verb = models.TextField()
    value = Values(null=True)
    author = models.TextField()
    at = models.DateTimeField()
    reason = models.TextField()

    objects = Reviews.as_manager()

    class Meta:
        ordering = ("at", "id")
        indexes = (models.Index(fields=["subject"], name="review_subject"),)

    def save(self, *args: Any, **options: Any) -> None:
        """Adds the review; one that is there already cannot be saved again."""
        if not self._state.adding:
            raise _append_only()
        super().save(*args, **{**options, "force_insert": True})

    def delete(self, *args: Any, **options: Any) -> Never:
        raise _append_only()


class State(models.Model):
    """The fingerprint of what a stage of the pipeline was last built from."""

    stage = models.TextField(primary_key=True)
    fingerprint = models.TextField()


def _append_only() -> TypeError:
    return TypeError("reviews are added one by one and never changed or removed")
