"""What gunicorn serves while fifty people enter at once: the program, and beside it one trivial page to compare with."""
