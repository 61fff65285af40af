"""Printing a book as work in the background: asked for, done once for the same content, kept, handed out.

folder      where finished parts and PDFs are kept
pesanan     asking, joining, fetching; the only writer of TugasCetak
tugas       the work itself, as a task of django-tasks
pekerja     a worker for it where none is running
"""
