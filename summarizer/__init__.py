"""Several news articles about one event in; one event brief out."""
