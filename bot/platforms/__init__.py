"""One folder is one platform: adapter, renderer, limits, and its own Settings and create()."""
