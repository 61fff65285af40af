"""The pages of the room of performance."""
