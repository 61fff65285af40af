"""What every test stands on. The casts and factories live beside the tests that use them."""

from hypothesis import settings

# The same examples on every machine; no deadline, since two workers share two cores.
settings.register_profile("sakip", derandomize=True, deadline=None)
settings.load_profile("sakip")
