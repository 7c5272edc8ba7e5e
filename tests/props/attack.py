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
        """What is told of persons and yuan, and what minimum living may have of it."""
        for (town, village), figures in told.items():
            has = {k[2] for k in table if k[:2] == (town, village) and k[2]}
            for what, figure in zip(('persons', 'yuan'), figures):
                fixed = [f'{YUAN[c] if what == "yuan" else 1} {self.name((month, town, village, c))}' for c in sorted(has) if c in YUAN]
                rest = self.name((month, town, village, what))
                self.rows.append(' + '.join([*fixed, rest]) + f' = {figure}')
                one = self.name((month, town, village, '低保')) if '低保' in has else None
                self.rows.append(f'{rest} - {MOST[what]} {one} <= 0' if one else f'{rest} = 0')
                if one:
                    self.rows.append(f'{rest} - {one} >= 0')

    def believe(self, now, before):
        categories = {k[2] for k in now if k[2]} | {k[2] for k in before if k[2]}
        for town, village in {k[:2] for k in now} & {k[:2] for k in before}:
            pairs = [(now.get((town, village, c), 0), before.get((town, village, c), 0)) for c in categories | {''}]
            if any(a is not None and b is not None and a != b for a, b in pairs):
                continue
            for c in categories:
                if (town, village, c) in now and (town, village, c) in before:
                    self.rows.append(f'{self.name((1, town, village, c))} - {self.name((0, town, village, c))} = 0')

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
        while seen['first'] < registers:
            for name in os.listdir(folder):
                os.remove(f'{folder}/{name}')
            households = make(rng)
            if not households:
                continue
            write(f'{folder}/a.csv', households)
            first, _ = publish(tool, rules, folder, 'a', None)
            if first is None:
                seen['refused'] += 1
                continue
            seen['first'] += 1
            tables, told = ([one] for one in read(first))
            dict(truth(tables[0], households))
            seen['hidden'] += sum(n is None for n in tables[0].values())
            seen['shown'] += sum(n is not None for n in tables[0].values())
            broken = seen['broken']
            attack(tables, told, rng, folder, LEAST, 8, seen)
            month = later(rng, households) if rng.random() < 0.8 else households
            write(f'{folder}/b.csv', month)
            second, _ = publish(tool, rules, folder, 'b', first)
            if second is not None:
                seen['second'] += 1
                for list_, one in zip((tables, told), read(second)):
                    list_.append(one)
                stay(tables[1], tables[0])
                dict(truth(tables[1], month))
                assert month is not households or tables[0] == tables[1]
                attack(tables, told, rng, folder, LEAST, 8, seen)
            else:
                seen['refused'] += 1
            if seen['broken'] > broken and os.environ.get('KEEP'):
                shutil.copytree(folder, os.environ['KEEP'], dirs_exist_ok=True)
                return 1
    print(seen)
    return seen['broken'] > 0


sys.exit(main())
