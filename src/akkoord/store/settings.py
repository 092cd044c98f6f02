"""What Django must be told for the store alone; the database is set when a workspace is opened."""

INSTALLED_APPS = ["akkoord.store"]
DATABASES: dict[str, dict[str, object]] = {
    "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
}
USE_TZ = True
# With a zone here, Django would set the clock of the whole process to it.
TIME_ZONE = None
# Logging is for the program that opens the store.
LOGGING_CONFIG = None
