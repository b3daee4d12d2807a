"""Where a country or region lies that GeoNames has no position for here. For the build only.

Large ones lie where atlases put them, to a degree or so: countries about where the World Factbook
has them (public domain), the United States and Australia at their geographic centres. The others
lie amid their settlements. Latitude and longitude in degrees (WGS 84).
"""

import math
import statistics
from collections.abc import Mapping, Sequence

Point = tuple[float, float]

_DEGREE = 111.2  # kilometres in a degree of latitude
_SMALLEST = 10  # kilometres that a region reaches at least

COUNTRIES: Mapping[str, Point] = {
    "AF": (33, 65), "AO": (-12.5, 18.5), "AR": (-34, -64), "AU": (-25.6, 134.4), "BF": (13, -2),
    "BO": (-17, -65), "BR": (-10, -55), "BW": (-22, 24), "BY": (53, 28), "CA": (60, -95),
    "CD": (0, 25), "CF": (7, 21), "CI": (8, -5), "CL": (-30, -71), "CM": (6, 12), "CN": (35, 105),
    "CO": (4, -72), "DE": (51, 9), "DK": (56, 10), "DZ": (28, 3), "EC": (-2, -77.5),
    "EG": (27, 30), "ES": (40, -4), "ET": (8, 38), "FI": (64, 26), "FR": (46, 2), "GA": (-1, 11.75),
    "GB": (54, -2), "GH": (8, -2), "GL": (72, -40), "GN": (11, -10), "GR": (39, 22), "GY": (5, -59),
    "HR": (45.2, 15.5), "ID": (-5, 120), "IN": (20, 77), "IQ": (33, 44), "IR": (32, 53),
    "IT": (42.8, 12.8), "JP": (36, 138), "KE": (1, 38), "KH": (13, 105), "KZ": (48, 68),
    "LA": (18, 105), "LY": (25, 17), "MA": (32, -5), "MG": (-20, 47), "ML": (17, -4),
    "MM": (22, 98), "MN": (46, 105), "MR": (20, -12), "MX": (23, -102), "MY": (2.5, 112.5),
    "MZ": (-18.25, 35), "NA": (-22, 17), "NE": (16, 8), "NG": (10, 8), "NO": (62, 10),
    "NZ": (-41, 174), "OM": (21, 57), "PE": (-10, -76), "PG": (-6, 147), "PH": (13, 122),
    "PK": (30, 70), "PL": (52, 20), "PT": (39.5, -8), "PY": (-23, -58), "RO": (46, 25),
    "RU": (60, 100), "SA": (25, 45), "SD": (15, 30), "SE": (62, 15), "SN": (14, -14),
    "SS": (8, 30), "SY": (35, 38), "TD": (15, 19), "TH": (15, 100), "TM": (40, 60), "TR": (39, 35),
    "TZ": (-6, 35), "UA": (49, 32), "UG": (1, 32), "US": (39.8, -98.6), "UZ": (41, 64),
    "VE": (8, -66), "VN": (16.2, 107.8), "YE": (15, 48), "ZA": (-29, 24), "ZM": (-15, 30),
    "ZW": (-20, 30),
}  # fmt: skip

# Regions whose few settlements lie along one edge.
REGIONS: Mapping[tuple[str, str], Point] = {
    ("AU", "02"): (-32, 147), ("AU", "03"): (-20, 133), ("AU", "04"): (-22, 144),
    ("AU", "05"): (-30, 135), ("AU", "08"): (-25, 122), ("BR", "04"): (-4, -65),
    ("BR", "16"): (-4, -53), ("CA", "01"): (55, -115), ("CA", "02"): (54, -125),
    ("CA", "03"): (55, -97), ("CA", "05"): (53, -60), ("CA", "08"): (50, -85),
    ("CA", "10"): (52, -72), ("CA", "11"): (54, -106), ("CA", "12"): (63, -136),
    ("CA", "13"): (65, -120), ("CA", "14"): (70, -90), ("CN", "06"): (35, 96),
    ("CN", "13"): (41, 85), ("CN", "14"): (31, 88), ("CN", "20"): (44, 113),
    ("RU", "15"): (66, 172), ("RU", "30"): (54, 136), ("RU", "44"): (62, 153),
    ("RU", "63"): (66, 129), ("RU", "91"): (65, 95), ("RU", "92"): (57, 160),
    ("US", "AK"): (64, -150),
}  # fmt: skip


def middle(points: Sequence[Point]) -> Point:
    """Between the mean of the points and the middle of their outermost ones.

    Either alone is drawn to where most settlements are, or to one far out.
    """
    longitudes = [longitude for _, longitude in points]
    if max(longitudes) - min(longitudes) > 180:
        longitudes = [x + 360 if x < 0 else x for x in longitudes]
    latitude, longitude = (_between(x) for x in ([y for y, _ in points], longitudes))
    return latitude, (longitude + 180) % 360 - 180


def _between(values: Sequence[float]) -> float:
    return (statistics.fmean(values) + (min(values) + max(values)) / 2) / 2


def reach(centre: Point, points: Sequence[Point]) -> int:
    """Kilometres from the centre within which nine of ten of the points lie, at least 10."""
    squeeze = math.cos(math.radians(centre[0]))
    turns = [(longitude - centre[1] + 180) % 360 - 180 for _, longitude in points]
    pairs = zip(points, turns, strict=True)
    away = sorted(math.hypot(latitude - centre[0], turn * squeeze) for (latitude, _), turn in pairs)
    return max(_SMALLEST, round(away[len(away) * 9 // 10] * _DEGREE))
