// validate.js FOLDER...: each resource of each FOLDER/datapackage.json by the packages datapackage and tableschema of
// npm, which know nothing of us.  A line for each fault; status 1 where there is one.
const fs = require('fs');
const path = require('path');
const { Package } = require('datapackage');

let faults = 0;

async function validate(folder) {
	const descriptor = JSON.parse(fs.readFileSync(path.join(folder, 'datapackage.json'), 'utf8'));
	const whole = await Package.load(descriptor, { basePath: folder });
	const fault = (where, error) => {
		for (const one of error.multiple ? error.errors : [error]) {
			console.log(`${folder}/${where}: ${one.message}`);
			faults++;
		}
	};

	for (const error of whole.errors) fault('datapackage.json', error);
	for (const resource of whole.resources) {
		const where = resource.descriptor.path;
		// They read a mark as a part of the first heading; what it stands before is the same file.
		const file = path.join(folder, where);
		const bytes = fs.readFileSync(file);
		if (resource.descriptor.byteOrderMark) {
			if (bytes.subarray(0, 3).toString('hex') !== 'efbbbf') fault(where, new Error('no mark'));
			fs.writeFileSync(file, bytes.subarray(3));
		}
		try {
			// by rows, for one that is wrong may not hide those behind it
			const rows = await resource.iter({ cast: false });
			let row, line = 1;
			for (row = await rows.next(); !row.done; row = await rows.next()) {
				line++;
				try {
					resource.schema.castRow(row.value);
				} catch (error) {
					fault(`${where}:${line}`, error);
				}
			}
			await resource.read(); // keys
		} catch (error) {
			fault(where, error);
		}
		if (resource.descriptor.byteOrderMark) fs.writeFileSync(file, bytes);
	}
}

async function main() {
	for (const folder of process.argv.slice(2)) await validate(folder);
	process.exit(faults > 0 ? 1 : 0);
}

main().catch((error) => {
	console.log(String(error));
	process.exit(2);
});
