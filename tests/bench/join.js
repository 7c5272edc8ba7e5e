/*
 * DuckDB at level A of a match alone: which numbers stand in both files, by two threads, the order not kept.
 * usage: NODE_PATH=DIR node join.js REGISTER EXTRACT OUT.csv
 */
const { DuckDBInstance } = require("@duckdb/node-api");

function read(path, columns) {
	const types = columns.map((name) => `'${name}': 'VARCHAR'`);

	return `read_csv('${path}', auto_detect = false, header = true, delim = ',', quote = '"', columns = {${types.join(", ")}})`;
}

async function run(register, extract, out) {
	const instance = await DuckDBInstance.create(":memory:", { threads: "2", preserve_insertion_order: "false" });
	const connection = await instance.connect();
	const persons = read(register, ["household_id", "name", "id_number", "relation", "village"]);
	const rows = read(extract, ["姓名", "身份证号", "死亡日期"]);

	await connection.run(`copy (select a.*, b.* from ${persons} a join ${rows} b on a.id_number = b."身份证号")
		to '${out}' (header)`);
}

run(...process.argv.slice(2)).catch((error) => {
	console.error(error);
	process.exit(2);
});
