/*
 * A web page or an XML Spreadsheet named .xls.  Bytes that begin as one are the file itself; others
 * are the rows of one, in a table of HTML, or in a sheet of XML where their number is odd.
 */
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "table/webin.h"

static const struct text wrappings[][2] = {
	{ TEXT_INIT("<html><meta charset='utf-8'><body><table>"),
	  TEXT_INIT("</table></body></html>") },
	{ TEXT_INIT("<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:"
		    "spreadsheet' xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'>"
		    "<Worksheet ss:Name='a'><Table>"),
	  TEXT_INIT("</Table></Worksheet></Workbook>") },
};

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct table_options options[] = { { 0 }, { .every = true } };
	const struct text *wrapping = wrappings[size % 2];
	struct text begin = { (const char *)data, size < 512 ? size : 512 };

	if (webin_begins(begin)) {
		for (size_t i = 0; i < ARRAY_LENGTH(options); i++)
			fuzz_table(&options[i], data, size);
		return 0;
	}
	char *file = malloc(wrapping[0].n + size + wrapping[1].n);
	size_t n = wrapping[0].n;

	memcpy(file, wrapping[0].p, n);
	if (size > 0)
		memcpy(file + n, data, size);
	memcpy(file + n + size, wrapping[1].p, wrapping[1].n);
	for (size_t i = 0; i < ARRAY_LENGTH(options); i++)
		fuzz_table(&options[i], file, n + size + wrapping[1].n);
	free(file);
	return 0;
}
