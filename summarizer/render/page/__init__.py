"""The parts of the page: each module turns one part of a brief into what its template shows."""
