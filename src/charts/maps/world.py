#!/usr/bin/env python3
"""Makes world.txt: one line per country, `code<TAB>x<TAB>y<TAB>size<TAB>path`.

    python3 src/charts/maps/world.py countries-50m.json src/directory/areas.csv > src/charts/maps/world.txt

Input: `countries-50m.json` of the npm package world-atlas 2.0.2 (data: Natural Earth, public domain), and our table of
countries, for the codes. Nothing but the standard library is needed.

Equal Earth projection (Savric, Patterson, Jenny 2018), cut in the Bering Strait so that no country is torn; whole units
on a sheet 2,000 wide. Borders are simplified arc by arc (Visvalingam), so that neighbours still meet; islands too small
to be seen are dropped unless they are all there is of a country; Antarctica is left out. `x`, `y` is the middle of the
largest piece, `size` its area: small countries are drawn as a disc there. A line without a code is land that the map
shows without a country of its own.
"""
import csv
import heapq
import json
import math
import sys

WIDTH = 2000
CUT = -169.0
MIDDLE = 11.0
LEAST_TRIANGLE = 3
LEAST_ISLAND = 9
# Drawn as one, as the United Nations list them.
JOINED = {"N. Cyprus": "CY", "Somaliland": "SO", "Kosovo": "XK"}


def equal_earth(lon, lat):
    a1, a2, a3, a4, m = 1.340264, -0.081106, 0.000893, 0.003796, math.sqrt(3) / 2
    t = math.asin(m * math.sin(math.radians(lat)))
    t2 = t * t
    t6 = t2 ** 3
    x = math.radians(lon - MIDDLE) * math.cos(t) / (m * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2)))
    return x, -t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2))


def area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1])) / 2


def simplified(points):
    """Visvalingam: takes the point that changes least away, as long as it changes little; both ends stay."""
    if len(points) < 3:
        return points
    before, after = list(range(-1, len(points) - 1)), list(range(1, len(points) + 1))
    size = lambda i: abs(area([points[before[i]], points[i], points[after[i]]]))
    heap = [(size(i), i) for i in range(1, len(points) - 1)]
    weight = {i: w for w, i in heap}
    heapq.heapify(heap)
    gone = set()
    while heap:
        w, i = heapq.heappop(heap)
        if i in gone or weight[i] != w:
            continue
        if w >= LEAST_TRIANGLE:
            break
        gone.add(i)
        after[before[i]], before[after[i]] = after[i], before[i]
        for j in (before[i], after[i]):
            if 0 < j < len(points) - 1:
                weight[j] = max(size(j), w)
                heapq.heappush(heap, (weight[j], j))
    return [p for i, p in enumerate(points) if i not in gone]


def main(topology, table):
    source = json.load(open(topology))
    codes = {row["numeric"]: row["alpha2"] for row in csv.DictReader(open(table))}
    (sx, sy), (tx, ty) = source["transform"]["scale"], source["transform"]["translate"]
    edge = equal_earth(MIDDLE + 180, 0)[0]
    top = equal_earth(0, 83.7)[1]
    scale = WIDTH / (2 * edge)

    def place(points):
        """On the sheet; an island across the cut lies where its first point does."""
        turn = 360 if points[0][0] < CUT else 0
        near = max(lon for lon, _ in points) - min(lon for lon, _ in points) < 180
        for lon, lat in points:
            x, y = equal_earth(lon + (turn if near else 360 if lon < CUT else 0), lat)
            yield (x + edge) * scale, (y - top) * scale

    arcs = []
    for arc in source["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(list(place(points)))
    # A closed arc has no ends that must stay: its two halves have.
    simple = []
    for points in arcs:
        if len(points) > 8 and points[0] == points[-1]:
            half = len(points) // 2
            simple.append(simplified(points[: half + 1]) + simplified(points[half:])[1:])
        else:
            simple.append(simplified(points))

    countries = {}
    for geometry in source["objects"]["countries"]["geometries"]:
        name = geometry["properties"]["name"]
        if name == "Antarctica":
            continue
        code = codes.get(geometry.get("id"), JOINED.get(name, ""))
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        countries.setdefault(code, []).extend(ring for polygon in polygons for ring in polygon)

    for code, rings in sorted(countries.items()):
        if code:
            rings = joined(rings)
        drawn = [ring for ring in (outline(ring, simple) for ring in rings) if len(ring) > 2]
        drawn.sort(key=lambda ring: -abs(area(ring)))
        whole = sum(abs(area(outline_exact(ring, arcs))) for ring in rings)
        kept = [ring for ring in drawn if abs(area(ring)) >= LEAST_ISLAND]
        largest = max((outline_exact(ring, arcs) for ring in rings), key=lambda ring: abs(area(ring)))
        x, y = middle(largest)
        if kept or code:
            print(code, round(x), round(y), round(whole, 1), "".join(path(ring) for ring in kept), sep="\t")


def joined(rings):
    """The outlines of several pieces as one: arcs that two of them share are inside."""
    used = [arc for ring in rings for arc in ring]
    inside = {arc for arc in used if ~arc in used}
    if not inside:
        return rings
    whole = [ring for ring in rings if not any(arc in inside for arc in ring)]
    loose = [arc for ring in rings if any(a in inside for a in ring) for arc in ring if arc not in inside]
    while loose:
        ring = [loose.pop(0)]
        while True:
            follows = [arc for arc in loose if START(arc) == END(ring[-1])]
            if not follows:
                break
            ring.append(follows[0])
            loose.remove(follows[0])
        whole.append(ring)
    return whole


def outline_exact(ring, arcs):
    points = []
    for arc in ring:
        piece = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
        points.extend(piece[1:] if points else piece)
    return points


def outline(ring, arcs):
    whole = []
    for x, y in outline_exact(ring, arcs):
        point = (round(x), round(y))
        if not whole or whole[-1] != point:
            whole.append(point)
    if len(whole) > 1 and whole[0] == whole[-1]:
        whole.pop()
    return whole


def middle(ring):
    size = area(ring) or 1e-9
    pairs = list(zip(ring, ring[1:] + ring[:1]))
    cross = [(a[0] * b[1] - b[0] * a[1]) for a, b in pairs]
    x = sum((a[0] + b[0]) * c for (a, b), c in zip(pairs, cross)) / (6 * size)
    y = sum((a[1] + b[1]) * c for (a, b), c in zip(pairs, cross)) / (6 * size)
    xs, ys = [p[0] for p in ring], [p[1] for p in ring]
    return min(max(x, min(xs)), max(xs)), min(max(y, min(ys)), max(ys))


def path(ring):
    (x, y), rest = ring[0], ring[1:]
    text = f"M{x} {y}l"
    for i, (px, py) in enumerate(rest):
        dx, dy = px - x, py - y
        text += ("" if i == 0 or dx < 0 else " ") + str(dx) + ("" if dy < 0 else " ") + str(dy)
        x, y = px, py
    return text + "z"


if __name__ == "__main__":
    topo = json.load(open(sys.argv[1]))
    ends = []
    for deltas in topo["arcs"]:
        first = tuple(deltas[0])
        ends.append((first, tuple(map(sum, zip(*deltas)))))
    START = lambda arc: ends[arc][0] if arc >= 0 else ends[~arc][1]
    END = lambda arc: ends[arc][1] if arc >= 0 else ends[~arc][0]
    main(sys.argv[1], sys.argv[2])
