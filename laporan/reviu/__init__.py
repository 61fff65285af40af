"""Reviu by the inspektorat: the naskah that is read, the checklist, and what the program can answer of it by itself.

butir      the items of the checklist, as a table
fakta      what the program knows beside the tree: who handed in, what is proven
otomatis   its answers, pure
naskah     the frozen tree, its things one by one, and the book with the Pernyataan Telah Direviu
rujukan    what a note on a section, paragraph or figure stands for
"""
