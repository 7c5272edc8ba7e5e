"""pandas at the gap alone, as gap.js has it.  usage: gap.py REGISTER OUT.csv"""

import sys

import numpy
import pandas

CLASSES = ["工资性", "经营净", "财产净", "转移净", "其他"]
MONEY = [when + of + "收入" for of in CLASSES for when in "月年"] + ["月就业成本"]

rows = pandas.read_csv(
    sys.argv[1], usecols=["户编号", "户口性质"] + MONEY, dtype={"户编号": str, "户口性质": str} | {name: float for name in MONEY}
)
rows["income"] = sum(12 * rows["月" + of + "收入"].fillna(0) + rows["年" + of + "收入"].fillna(0) for of in CLASSES)
rows["income"] -= 12 * rows["月就业成本"].fillna(0)
rows["urban"] = rows["户口性质"] == "城镇"
sums = rows.groupby("户编号", sort=False).agg(persons=("income", "size"), income=("income", "sum"), urban=("urban", "max"))
sums["lack"] = sums.persons * numpy.where(sums.urban, 7800, 5400) - sums.income.round(2)
sums["gap"] = numpy.ceil((sums.lack / 12).round(6))
sums[sums.lack > 0].to_csv(sys.argv[2])
