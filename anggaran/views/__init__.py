"""The pages of the room of money."""
