/*
 * DuckDB at the gap alone: what a household lacks to the standard, of a register of generate.c, by two threads, its
 * columns typed, the order not kept.  usage: NODE_PATH=DIR node gap.js REGISTER OUT.csv
 */
const { openSync, readSync } = require("node:fs");
const { DuckDBInstance } = require("@duckdb/node-api");

const classes = ["工资性", "经营净", "财产净", "转移净", "其他"];
const money = [...classes.flatMap((of) => [`月${of}收入`, `年${of}收入`]), "月就业成本"];

/* The headings of the register; it is far larger than what is read of it here. */
function headings(path) {
	const start = Buffer.alloc(64 * 1024);

	return start.toString("utf8", 0, readSync(openSync(path), start)).split("\n")[0].split(",");
}

function query(path, out) {
	const types = headings(path).map((name) => `'${name}': '${money.includes(name) ? "DECIMAL(12,2)" : "VARCHAR"}'`);
	const sum = classes
		.map((of) => `12 * coalesce("月${of}收入", 0) + coalesce("年${of}收入", 0)`)
		.join(" + ");

	return `copy (
		select *, ceil((persons * standard - income) / 12) gap from (
			select "户编号", count(*) persons, sum(${sum} - 12 * coalesce("月就业成本", 0)) income,
				case max("户口性质") when '城镇' then 7800 else 5400 end standard
			from read_csv('${path}', auto_detect = false, header = true, delim = ',', quote = '"',
				columns = {${types.join(", ")}})
			group by 1)
		where persons * standard > income) to '${out}' (header)`;
}

async function run(path, out) {
	const instance = await DuckDBInstance.create(":memory:", { threads: "2", preserve_insertion_order: "false" });
	const connection = await instance.connect();

	await connection.run(query(path, out));
}

run(process.argv[2], process.argv[3]).catch((error) => {
	console.error(error);
	process.exit(2);
});
