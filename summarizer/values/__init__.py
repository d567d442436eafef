"""Surface text to comparable values, and how two values relate, by rules that can be read."""
