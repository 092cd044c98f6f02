"""What all tests share."""

from hypothesis import settings

# Nothing is timed in tests; the rest stays as it is, which on CI means the same examples each time.
settings.register_profile("akkoord", settings(), deadline=None)
settings.load_profile("akkoord")
