#!/usr/bin/env python3
"""What jz-warn lists does not hang on the order of rows, and comes again of itself.

warn.py JZ-WARN LISTS: random signals about a dozen persons, numbers of 18 and 15 places or none, a
register in which they stand in several households, and a first list on which visits were filled in.
The second list is the same for any order of the rows of all files; given back with the same signals,
and with none, it is the same again; no person and signal stands there twice; and of a household in
which somebody is at risk no row says where it lives or who goes there.
"""

import csv
import random
import subprocess
import sys
import tempfile

WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
SIGNALS = ['ill', 'disabled', 'bill', 'job-lost', 'monitored', 'dropped']
SIGNAL_HEAD = 'name,id_number,birth_date,town,village,signal,on,amount'.split(',')
REGISTER_HEAD = ('household_id,town,village,area,name,id_number,birth_date,relation,category,disease,'
                 'at_risk,died_on,employment').split(',')


def number(year, month, day, order):
    body = f'439921{year:04}{month:02}{day:02}{order:03}'
    return body + '10X98765432'[sum(int(c) * w for c, w in zip(body, WEIGHTS)) % 11]


def make_people(rng):
    people = []
    for i in range(12):
        day = 1940 + rng.randrange(70), 1 + rng.randrange(12), 1 + rng.randrange(28)
        people.append((rng.choice('甲乙丙丁') + rng.choice(['', '大', '儿']), number(*day, i + 1),
                       '{:04}-{:02}-{:02}'.format(*day)))
    return people


def write_down(rng, person):
    """Name, number and birth date as somebody writes them."""
    name, whole, birth = person
    form = rng.random()
    if form < 0.6:
        return [name, whole, '']
    if form < 0.75 and whole[6:8] == '19':
        return [name, whole[:6] + whole[8:17], '']
    return [name, '', birth]


def make_signals(rng, people):
    return [write_down(rng, rng.choice(people)) +
            [rng.choice(['', 'T']), rng.choice('VW'), rng.choice(SIGNALS),
             rng.choice(['', f'2026-0{rng.randrange(1, 10)}-12', f'2026-11-2{rng.randrange(4)}']),
             rng.choice(['', '4999', '5000', '25000'])] for _ in range(14)]


def make_register(rng, people):
    households = []
    for h in range(9):
        village = rng.choice('VW')
        households.append([
            [f'H{h}', 'T', village, '' if i else 'urban'] + write_down(rng, person) +
            [rng.choice(['配偶', '子', '赡养人']) if i else '户主',
             '' if i else rng.choice(['', '', 'dibao', 'tekun', 'low-income']), rng.choice(['', '癌']),
             rng.choice([''] * 6 + ['yes']), rng.choice([''] * 5 + ['2026-01-01']), 'employed']
            for i, person in enumerate(rng.sample(people, rng.randrange(1, 4)))])
    return households


def make_inspectors(rng, people):
    return [[f'I{i}', rng.choice(['', rng.choice(people)[1]]), rng.choice(['V', 'W', 'TV']), '',
             rng.choice(['', 'H1', 'H2;H3'])] for i in range(4)]


def fill_in(rng, head, rows):
    for row in rows:
        if rng.random() < 0.5:
            row[head.index('visited_on')] = rng.choice(['2026-03-01', '2026-10-09',
                                                        f'2026-11-2{rng.randrange(5)}'])
            row[head.index('outcome')] = rng.choice(['cleared', 'applying', 'absent'])
        if rng.random() < 0.1:
            row[head.index('quiet_until')] = rng.choice(['2026-12-31', '2026-11-01'])


class Office:
    def __init__(self, tool, folder):
        self.tool, self.folder = tool, folder

    def write(self, name, head, rows):
        with open(f'{self.folder}/{name}', 'w', encoding='utf-8', newline='') as file:
            csv.writer(file).writerows([head] + rows)

    def read(self, name):
        with open(f'{self.folder}/{name}', encoding='utf-8-sig', newline='') as file:
            head, *rows = csv.reader(file)
        return head, rows

    def run(self, day, output, *arguments):
        done = subprocess.run([self.tool, '-q', '-r', 'sample', '-d', day, '--no-run', '--inspectors',
                               'inspectors.csv', '-o', output, *arguments], cwd=self.folder,
                              capture_output=True, text=True, check=False)
        assert done.returncode in (0, 1), done.stderr
        assert 'G524' not in done.stderr, done.stderr
        return self.read(output)


def check(rng, office):
    people = make_people(rng)
    inspectors, register = make_inspectors(rng, people), make_register(rng, people)
    inspector_head = 'name,id_number,village,unit,relatives'.split(',')

    office.write('inspectors.csv', inspector_head, inspectors)
    office.write('register.csv', REGISTER_HEAD, sum(register, []))
    office.write('first.csv', SIGNAL_HEAD, make_signals(rng, people))
    head, rows = office.run('2026-10-08', 'october.csv', 'first.csv', 'register.csv')
    fill_in(rng, head, rows)
    signals = make_signals(rng, people)
    office.write('visited.csv', head, rows)
    office.write('second.csv', SIGNAL_HEAD, signals)
    listed = office.run('2026-11-24', 'november.csv', '--visited', 'visited.csv', 'second.csv',
                        'register.csv')

    for file, top, content in (('inspectors.csv', inspector_head, inspectors), ('visited-2.csv', head, rows),
                               ('second-2.csv', SIGNAL_HEAD, signals)):
        office.write(file, top, rng.sample(content, len(content)))
    office.write('register-2.csv', REGISTER_HEAD, sum(rng.sample(register, len(register)), []))
    office.write('none.csv', SIGNAL_HEAD, [])
    for say, arguments in (('another order', ('visited-2.csv', 'second-2.csv', 'register-2.csv')),
                           ('once more', ('november.csv', 'second.csv', 'register.csv')),
                           ('no signals', ('november.csv', 'none.csv', 'register.csv'))):
        again = office.run('2026-11-24', 'again.csv', '--visited', *arguments)
        assert again == listed, f'{say}: {[row for row in listed[1] + again[1] if row not in again[1] or row not in listed[1]]}'

    risky = {row[0] for household in register for row in household
             if any(member[REGISTER_HEAD.index('at_risk')] == 'yes' for member in household)}
    for row in map(lambda row: dict(zip(head, row)), listed[1]):
        if row['household_id'] in risky:
            assert row['town'] + row['village'] + row['visitor'] == '', row
    ids = [row[0] for row in listed[1]]
    assert len(ids) == len(set(ids)), ids
    return len(ids)


def main():
    rows = 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(int(sys.argv[2])):
            try:
                rows += check(random.Random(seed), Office(sys.argv[1], folder))
            except AssertionError as fault:
                sys.exit(f'list {seed}: {fault}')
    print(f'{sys.argv[2]} lists, {rows} rows')


main()
