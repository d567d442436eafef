"""Web pages: bytes to markup, what the page declares of itself, what of it is furniture, the article's text."""
