"""Generated reports with planted faults: a truth, a book printed from it, one fault, and the witness that gives it away.

Written from the source documents and the handbook alone, without sight of the rules that are to find the faults.
"""
