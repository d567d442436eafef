"""Faults of model endpoints, played over real sockets on loopback."""
