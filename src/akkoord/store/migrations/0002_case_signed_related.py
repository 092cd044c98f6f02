"""The source's own dossier, the date of an act, and related dossiers."""

from typing import ClassVar

from django.db import migrations, models

from akkoord.store.fields import Values


class Migration(migrations.Migration):
    dependencies: ClassVar = [("store", "0001_initial")]
    operations: ClassVar = [
        migrations.AddField("decision", "case", models.TextField(null=True)),
        migrations.AddField("decision", "signed", models.DateField(null=True)),
        migrations.AddField("dossier", "related", Values(default=list)),
    ]
