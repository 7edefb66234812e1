"""kg: a checkable knowledge graph of Chinese regional-development documents.

The flow: read(path) → Document → extract → AnnotatedDocument → resolve(all) → Resolution → map → triples → store,
then query, validate, export, draw, audit and serve.
"""
