#!/usr/bin/env python3
"""What jz-tally --public hides cannot be found out by linear programs, and what is shown may be.

attack.py JZ-TALLY REGISTERS: random lists of decisions of many shapes are published, and some
published again a month later.  An attacker knows all that was published, that rows add up, and that
nobody is less than none; what a household gets of each category but minimum living, of which he knows
the most; and of each row of which every figure is as it was, he believes that it is as it was.
glpsol tells him least and most of each hidden cell: they must be `least` apart.  No figure that is
shown is from 1 to below `least`, no place has fewer households than the rules ask for, and what
stood together does again.
"""

import csv
import itertools
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

CATEGORIES = ['低保', '特困', '低收入', '刚性支出困难', '孤儿']
AGAIN = '合计'
YUAN = {'特困': 845, '低收入': 300, '刚性支出困难': 410, '孤儿': 1100}  # of 低保: by its income
MOST = {'persons': 6, 'yuan': 6 * 650}  # of a household
LEAST, VILLAGE_LEAST = 5, 10


def make(rng):
    """Households, as town, village and categories."""
    shape = rng.randrange(6)
    towns = rng.choice([1, 1, 2, 3, 5])
    kinds = CATEGORIES[:rng.choice([1, 2, 2, 3, 4, 5])]
    weights = [rng.choice([1, 2, 8, 40]) for _ in kinds]
    households = []
    for t in range(towns):
        for v in range(1 if shape == 0 else rng.randrange(1, 7)):
            mean = 0 if shape == 1 and rng.random() < 0.3 else rng.choice([1, 3, 12, 25, 60])
            for _ in range(rng.randrange(mean + 1) if mean else 0):
                has = {rng.choices(kinds, weights)[0]}
                if shape == 2 and rng.random() < 0.2:
                    has.add(rng.choice(kinds))
                if shape == 3:
                    has = {kinds[v % len(kinds)]}
                households.append((f'{"甲乙丙丁戊"[t]}镇', f'{"一二三四五六七"[v]}村', sorted(has)))
    return households


def spelt(places):
    """Households of one category each, by how many of CATEGORIES each town and village has."""
    return [(f'{place[0]}镇', f'{place[1]}村', [category]) for place, counts in places.items()
            for category, n in zip(CATEGORIES, counts) for _ in range(n)]


# Two months in which one guard of lib/publish/protect.c matters: without it a cell is found.  Of a village 0, 4, 30, 0, 4
# are four in special hardship and four orphans, which are pooled, and thirty of low income.
GUARDS = [
    # cap(): of the first village, whose row is as it was, the rest of either month leaves enough, both together do not
    ({'甲一': (5, 5), '甲二': (1, 15), '甲三': (30, 40)}, {'甲一': (5, 5), '甲二': (15,), '甲三': (30, 40)}),
    # cap(), the pool: the same, where last month's pool leaves no more to others
    ({'甲一': (7, 2, 0, 0, 1), '甲二': (13, 1, 0, 0, 1), '甲三': (40,)}, {'甲一': (7, 2, 0, 0, 1), '甲二': (0, 9, 0, 0, 8), '甲三': (40,)}),
    # has_room(), whom nobody has any more: what is told of a row that is as it was was hidden
    ({'甲一': (0, 10, 2), '甲二': (6, 10, 4), '甲三': (30, 40, 30)}, {'甲一': (0, 10, 2), '甲二': (0, 10, 4), '甲三': (30, 40, 30)}),
    # take_past_columns(): the same of a category that is gone from all rows
    ({'甲一': (0, 10, 2), '甲二': (6, 10, 4), '甲三': (0, 40, 30)}, {'甲一': (0, 10, 2), '甲二': (0, 10, 4), '甲三': (0, 40, 30)}),
    # tell_sums(), siblings: the amount of the first village is what the others leave of the town's
    ({'甲一': (0, 4, 30, 0, 4), '甲二': (20,), '甲三': (30,)}, {}),
    # tell_sums(), parents: the amount of the second town is what the villages of the first leave of all
    ({'甲一': (20,), '甲二': (30,), '乙一': (0, 4, 30, 0, 4)}, {}),
    # protect_release(), one pooled column alone is what the pool is: orphans are gone
    ({'甲一': (20, 3, 0, 0, 3), '甲二': (30,)}, {'甲一': (20, 6), '甲二': (30,)}),
    # has_room(): two of minimum living are nobody, one or two
    ({'甲一': (2, 10), '甲二': (0, 13), '甲三': (30, 40)}, {}),
    # has_room(), the pool: two rows that are hidden have three of it together
    ({'甲一': (10, 2, 10, 0, 1), '甲二': (10, 0, 10), '甲三': (40, 2, 40, 0, 3), '甲四': (60, 0, 60)}, {}),
]


def later(rng, households):
    """A month later: in some villages some came and went, or changed what they have."""
    changed = rng.sample(sorted({h[:2] for h in households}), k=min(2, len({h[:2] for h in households})))
    kinds = sorted({c for h in households for c in h[2]})
    out = []
    for h in households:
        if h[:2] in changed and rng.random() < 0.15:
            if rng.random() < 0.5:
                continue
            h = (h[0], h[1], [rng.choice(kinds)])
        out.append(h)
    for place in changed:
        out += [(place[0], place[1], [rng.choice(kinds)]) for _ in range(rng.randrange(4))]
    return out


def write(path, households):
    with open(path, 'w', encoding='utf-8', newline='') as file:
        out = csv.writer(file)
        out.writerow(['户编号', '镇', '村', '户主', '保障类别', '家庭人口', '保障人数', '月保障金', '起始月', '状态'])
        for i, (town, village, has) in enumerate(households):
            for one in has:
                yuan = YUAN.get(one) or 1 + (i * 7919 + len(households)) % 1500
                persons = 1 if one in YUAN else 1 + i % 4
                out.writerow([f'H{i}', town, village, '某', one, persons, persons, yuan, '2026-12', '同意'])


def publish(tool, rules, folder, name, previous):
    out = f'{folder}/{name}-public.csv'
    how = ['--previous', previous] if previous else ['--first']
    run = subprocess.run([tool, '--quiet', '--no-run', '-L', 'zh', '-d', '2026-12-01', '-r', rules,
                          '--public', *how, '-o', out, f'{folder}/{name}.csv'], capture_output=True, text=True)
    if run.returncode == 2:
        assert not os.path.exists(out)
        return None, run.stderr
    assert run.returncode == 0, run.stderr
    return out, ''


def read(path):
    """{(town, village, category): households or None}, '' for all of a kind; and what else is told of sums."""
    table, told = {}, {}
    with open(path, encoding='utf-8-sig', newline='') as file:
        for row in csv.DictReader(file):
            key = tuple('' if row[c] == AGAIN else row[c] for c in ('镇', '村', '保障类别'))
            assert key not in table, key
            table[key] = None if row['户数'] == '' else int(row['户数'])
            if row['金额']:
                told[key[:2]] = int(row['人数']), int(row['金额'].removesuffix('.00'))
    return table, told


def truth(table, households):
    for (town, village, category), shown in table.items():
        towns, villages = town.split('、'), village.split('、')
        n = sum((not town or h[0] in towns) and (not village or (h[0] + h[1] if len(towns) > 1 else h[1]) in villages) and (not category or c == category)
                for h in households for c in h[2])
        assert shown is None or shown == n, ((town, village, category), shown, n)
        assert not shown or shown >= LEAST, ((town, village, category), shown)
        assert category or sum((not town or h[0] in towns) and (not village or (h[0] + h[1] if len(towns) > 1 else h[1]) in villages)
                               for h in households) >= VILLAGE_LEAST, (town, village)
        yield (town, village, category), n


class System:
    """Names of variables, and rows of a linear program."""

    def __init__(self):
        self.names = {}
        self.rows = []

    def name(self, key):
        return self.names.setdefault(key, f'x{len(self.names)}')

    def add(self, month, table):
        nodes = {k[:2] for k in table}
        categories = {k[2] for k in table if k[2]}
        for town, village in nodes:
            self.rows.append(' + '.join(self.name((month, town, village, c)) for c in sorted(categories))
                             + f' = {table[town, village, ""]}')
            for c in categories:
                shown = table[town, village, c]
                if shown is not None:
                    self.rows.append(f'{self.name((month, town, village, c))} = {shown}')
                below = [n for n in nodes if (n[0] and not n[1] if not town else n[0] == town and n[1])]
                if not village and below:
                    self.rows.append(' + '.join(self.name((month, *n, c)) for n in sorted(below))
                                     + f' - {self.name((month, town, village, c))} = 0')

    def price(self, month, table, told):
        """What is told of persons and yuan, and what minimum living may have of it: rows add up here too."""
        nodes = {k[:2] for k in table}
        for (town, village), what in itertools.product(sorted(nodes), ('persons', 'yuan')):
            has = {k[2] for k in table if k[:2] == (town, village) and k[2]}
            rest = self.name((month, town, village, what))
            if (town, village) in told:
                fixed = [f'{YUAN[c] if what == "yuan" else 1} {self.name((month, town, village, c))}' for c in sorted(has) if c in YUAN]
                self.rows.append(' + '.join([*fixed, rest]) + f' = {told[town, village][what == "yuan"]}')
            one = self.name((month, town, village, '低保')) if '低保' in has else None
            self.rows.append(f'{rest} - {MOST[what]} {one} <= 0' if one else f'{rest} = 0')
            if one:
                self.rows.append(f'{rest} - {one} >= 0')
            below = [n for n in nodes if (n[0] and not n[1] if not town else n[0] == town and n[1])]
            if not village and below:
                self.rows.append(' + '.join(self.name((month, *n, what)) for n in sorted(below)) + f' - {rest} = 0')

    def believe(self, now, before):
        categories = {k[2] for k in now if k[2]} | {k[2] for k in before if k[2]}
        for town, village in {k[:2] for k in now} & {k[:2] for k in before}:
            pairs = [(now.get((town, village, c), 0), before.get((town, village, c), 0)) for c in categories | {''}]
            if any(a is not None and b is not None and a != b for a, b in pairs):
                continue
            for c in sorted(categories):  # of a category that a month has nowhere there is nobody
                names = [self.name((month, town, village, c)) for month, table in ((1, now), (0, before)) if (town, village, c) in table]
                self.rows.append(' - '.join(names) + ' = 0')

    def ask(self, key, most, folder):
        with open(f'{folder}/p.lp', 'w', encoding='ascii') as file:
            file.write(f'{"Maximize" if most else "Minimize"}\n o: {self.names[key]}\nSubject To\n')
            file.writelines(f' c{i}: {row}\n' for i, row in enumerate(self.rows))
            file.write('General\n' + '\n'.join(self.names.values()) + '\nEnd\n')
        run = subprocess.run(['glpsol', '--lp', f'{folder}/p.lp', '--write', f'{folder}/p.out'], capture_output=True, text=True)
        text = open(f'{folder}/p.out', encoding='ascii').read()
        status = re.search(r'^s mip \d+ \d+ (\S+) (\S+)', text, re.M)
        assert run.returncode == 0 and status, run.stdout
        return None if status[1] != 'o' else round(float(status[2]))


def places(table):
    """The villages of each row that has some, each with its town."""
    for town, village in sorted({k[:2] for k in table if k[1]}):
        yield {v if '、' in town else town + v for v in village.split('、')}


def stay(now, before):
    """Whoever stood together last month stands together, where he is."""
    for old in places(before):
        assert sum(bool(old & new) for new in places(now)) < 2, (old, now.keys())


def attack(tables, told, rng, folder, least, count, seen):
    """Ask of hidden cells of the newest table."""
    system = System()
    month = len(tables) - 1
    for i, table in enumerate(tables):
        system.add(i, table)
        system.price(i, table, told[i])
    if month:
        system.believe(tables[1], tables[0])
        hidden = [(1, *k) for k, n in tables[1].items() if n is None and tables[0].get(k, 0) is None]
        hidden += [(0, *k) for k, n in tables[0].items() if n is None]
    else:
        hidden = [(0, *k) for k, n in tables[0].items() if n is None]
    for key in rng.sample(sorted(hidden), k=min(count, len(hidden))):
        low, high = system.ask(key, False, folder), system.ask(key, True, folder)
        if low is None or high is None:
            seen['wrong belief'] += 1
            return
        seen['cells'] += 1
        seen['narrowest'] = min(seen['narrowest'], high - low)
        if high - low < least:
            seen['broken'] += 1
            print('broken:', key, low, high, file=sys.stderr)


def run(tool, rules, folder, rng, households, month, count, seen):
    """Two months of a town's office, published and attacked."""
    for name in os.listdir(folder):
        os.remove(f'{folder}/{name}')
    write(f'{folder}/a.csv', households)
    first, _ = publish(tool, rules, folder, 'a', None)
    if first is None:
        seen['refused'] += 1
        return
    seen['first'] += 1
    tables, told = ([one] for one in read(first))
    dict(truth(tables[0], households))
    seen['hidden'] += sum(n is None for n in tables[0].values())
    seen['shown'] += sum(n is not None for n in tables[0].values())
    attack(tables, told, rng, folder, LEAST, count, seen)
    write(f'{folder}/b.csv', month)
    second, _ = publish(tool, rules, folder, 'b', first)
    if second is None:
        seen['refused'] += 1
        return
    seen['second'] += 1
    for list_, one in zip((tables, told), read(second)):
        list_.append(one)
    stay(tables[1], tables[0])
    dict(truth(tables[1], month))
    assert month != households or tables[0] == tables[1]
    attack(tables, told, rng, folder, LEAST, count, seen)


def main():
    tool, registers = sys.argv[1], int(sys.argv[2])
    rules = os.path.join(os.path.dirname(__file__), '../../rules/sample')
    if shutil.which('glpsol') is None:
        print('skipped: there is no glpsol (glpk-utils)')
        return 77
    rng = random.Random(14)
    seen = {'first': 0, 'second': 0, 'refused': 0, 'hidden': 0, 'shown': 0, 'cells': 0, 'wrong belief': 0,
            'narrowest': 10 ** 9, 'broken': 0}
    with tempfile.TemporaryDirectory() as folder:
        for first, second in GUARDS:
            run(tool, rules, folder, rng, spelt(first), spelt(second or first), 99, seen)
        while seen['first'] < registers:
            households = make(rng)
            if households:
                run(tool, rules, folder, rng, households, later(rng, households) if rng.random() < 0.8 else households, 8, seen)
    print(seen)
    return seen['broken'] > 0


sys.exit(main())
