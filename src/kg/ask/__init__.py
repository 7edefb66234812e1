"""Questions in Chinese → one SPARQL query → an answer with its quotes; unanswered where the graph does not tell."""

from kg.ask.answering import ask
from kg.ask.graph import Graph
from kg.ask.reply import Quote, Reply, Understood, readable_row

__all__ = ["Graph", "Quote", "Reply", "Understood", "ask", "readable_row"]
