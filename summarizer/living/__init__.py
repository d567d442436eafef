"""Briefs that live on: articles are added to a saved brief, and what that changed is told."""
