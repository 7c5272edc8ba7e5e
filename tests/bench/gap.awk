# awk at the gap alone, as gap.js has it, of rows that stand together.  usage: awk -f gap.awk REGISTER
function lacks() {
	lack = persons * (area == "城镇" ? 780000 : 540000) - income
	if (lack > 0)
		printf "%s,%d,%d,%d\n", household, persons, income, int((lack + 1199) / 1200)
	persons = income = 0
	area = ""
}
function fen(name) { return int($column[name] * 100 + 0.5) }
BEGIN { FS = ","; split("工资性 经营净 财产净 转移净 其他", class, " ") }
NR == 1 {
	for (i = 1; i <= NF; i++)
		column[$i] = i
	next
}
{
	gsub(/"/, "")
	if ($1 != household && persons > 0)
		lacks()
	household = $1
	persons++
	if ($column["户口性质"] != "")
		area = $column["户口性质"]
	for (i = 1; i <= 5; i++)
		income += 12 * fen("月" class[i] "收入") + fen("年" class[i] "收入")
	income -= 12 * fen("月就业成本")
}
END { lacks() }
