"""Why a figure is what it is, and the places on screen that lead there."""
