"""The rules over offices of the database: what is read for them, what they find, what people decide about it."""
