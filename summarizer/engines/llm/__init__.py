"""The llm engine: any OpenAI-compatible endpoint. What imports openai, instructor or httpx2 stands here."""
