"""Is the report ready: its sections, the seven questions of every sasaran, what an evaluation of SAKIP would see.

Pure functions of what the book prints (`tanya`, `bagian`, `lke`); `bahan` reads an office out of the database.
"""
