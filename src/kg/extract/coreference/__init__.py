"""Within one document: which names, short forms and nominal phrases speak of one thing."""
