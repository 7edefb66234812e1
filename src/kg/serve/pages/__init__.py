"""The explorer: pages for people, written on the server, each from a few queries."""
