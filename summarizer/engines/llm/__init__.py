"""The llm engine: any OpenAI-compatible endpoint. `seam` alone imports openai and instructor."""
