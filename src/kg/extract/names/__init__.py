"""Finders of names: each module finds names of one kind in a ``Reading`` and knows nothing of the others."""
