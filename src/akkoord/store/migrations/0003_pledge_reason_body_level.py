"""Why a pledge cannot be tested, and the other level of government that must act."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("store", "0002_case_signed_related")]
    operations: ClassVar = [
        migrations.AddField("pledge", "reason", models.TextField(null=True)),
        migrations.AddField("pledge", "body", models.TextField(null=True)),
        migrations.AddField("pledge", "level", models.TextField(null=True)),
    ]
