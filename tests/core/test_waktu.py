"""Moments in words."""

import datetime

from sakip.core.waktu import format_waktu


def test_a_moment_is_told_on_the_clock_of_the_office():
    """What is stored counts in UTC: an evening there is the next morning in Western Indonesia."""
    assert format_waktu(datetime.datetime(2023, 12, 31, 20, 5, tzinfo=datetime.UTC)) == "1 Januari 2024, 03.05"
