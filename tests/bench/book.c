/*
 * The reference for workbooks: as little as libzip, expat and libcsv need to read a roster.
 * The cells become CSV text in memory, which is parsed and converted.  Nothing is looked
 * after: no bombs, no other kinds of cells.  How much XML that was goes to standard error.
 * usage: book FILE.xlsx
 */
#include <csv.h>
#include <expat.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "base/day.h"
#include "tally.h"

enum { BLOCK = 65536, FORMATS = 256, VALUE = 4096 };

struct book {
	zip_t *zip;
	uint64_t xml;              /* bytes */
	bool day[FORMATS];         /* is it a date: by number format */
	bool day_of_cell[FORMATS]; /* by cell format */
	size_t cell_formats;
	bool in_cells; /* within cellXfs */
	char *shared;  /* all shared texts */
	size_t shared_room;
	size_t *end; /* of each */
	size_t end_room;
	size_t ends;
	char type; /* of the cell: its attribute t */
	unsigned format;
	char value[VALUE]; /* of the cell, or a shared text */
	size_t n;
	bool open;                   /* within v or t */
	bool reading;                /* within rPh */
	char csv[BLOCK + 2 * VALUE]; /* text of some rows */
	size_t csv_n;
	bool first_cell; /* the next one is, in its row */
	struct csv_parser parse;
	bool header; /* the row that is parsed is */
	size_t column;
	struct tally tally;
	bool bad;
};

/* "8.140000000000001": yuan, as fen; half a fen goes up. */
static int64_t
read_fen(const char *s)
{
	int64_t fen = 0;
	bool point = false;
	int decimals = 0;

	for (; *s != '\0' && decimals < 3; s++) {
		if (*s != '.')
			fen = fen * 10 + (*s - '0');
		decimals += point ? 1 : 0;
		point = point || *s == '.';
	}
	for (; decimals < 3; decimals++)
		fen *= 10;
	return (fen + 5) / 10;
}

static void
convert_cell(void *cell, size_t n, void *context)
{
	struct book *book = context;
	size_t column = book->column++;
	day_t day = 0;

	if (book->header || column >= TALLY_COLUMNS)
		return;
	if (tally_column[column].kind == TALLY_TEXT) {
		book->tally.bytes += n;
	} else if (tally_column[column].kind == TALLY_MONEY) {
		book->tally.fen += read_fen(cell);
	} else {
		book->bad = !day_parse(cell, n, &day) || book->bad;
		book->tally.days += day;
	}
}

static void
convert_row(int end, void *context)
{
	struct book *book = context;

	(void)end;
	book->tally.rows += book->header ? 0 : 1;
	book->header = false;
	book->column = 0;
}

static void
parse_csv(struct book *book)
{
	if (csv_parse(&book->parse, book->csv, book->csv_n, convert_cell, convert_row, book) !=
	    book->csv_n)
		book->bad = true;
	book->csv_n = 0;
}

static void
put(struct book *book, const char *s, size_t n)
{
	bool quote = memchr(s, ',', n) != NULL || memchr(s, '"', n) != NULL ||
		     memchr(s, '\n', n) != NULL;

	if (!book->first_cell)
		book->csv[book->csv_n++] = ',';
	book->first_cell = false;
	if (!quote) {
		memcpy(book->csv + book->csv_n, s, n);
		book->csv_n += n;
		return;
	}
	book->csv[book->csv_n++] = '"';
	for (size_t i = 0; i < n; i++) {
		if (s[i] == '"')
			book->csv[book->csv_n++] = '"';
		book->csv[book->csv_n++] = s[i];
	}
	book->csv[book->csv_n++] = '"';
}

static void
put_cell(struct book *book)
{
	char date[DAY_SIZE];

	book->value[book->n] = '\0';
	if (book->type == 's') {
		size_t number = strtoul(book->value, NULL, 10);
		size_t from = number == 0 || number >= book->ends ? 0 : book->end[number - 1];

		put(book, book->shared + from, number < book->ends ? book->end[number] - from : 0);
	} else if (book->type == 'n' && book->day_of_cell[book->format]) {
		day_t day = (day_t)strtol(book->value, NULL, 10) - 25569;

		put(book, day_format(day, date), DAY_LENGTH);
	} else {
		put(book, book->value, book->n);
	}
}

static const char *
attribute(const char **attributes, const char *name)
{
	for (; *attributes != NULL; attributes += 2)
		if (strcmp(*attributes, name) == 0)
			return attributes[1];
	return NULL;
}

static unsigned
number_of(const char *s)
{
	unsigned n = s == NULL ? 0 : (unsigned)strtoul(s, NULL, 10);

	return n < FORMATS ? n : 0;
}

static void
on_start(void *context, const char *name, const char **attributes)
{
	struct book *book = context;

	if (strcmp(name, "c") == 0) {
		const char *type = attribute(attributes, "t");

		book->type = type == NULL ? 'n' : *type;
		book->format = number_of(attribute(attributes, "s"));
		book->n = 0;
	} else if (strcmp(name, "row") == 0) {
		book->first_cell = true;
	} else if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0) {
		book->open = !book->reading;
	} else if (strcmp(name, "si") == 0) {
		book->n = 0;
	} else if (strcmp(name, "rPh") == 0) {
		book->reading = true;
	} else if (strcmp(name, "numFmt") == 0) {
		book->day[number_of(attribute(attributes, "numFmtId"))] =
			strchr(attribute(attributes, "formatCode"), 'y') != NULL;
	} else if (strcmp(name, "cellXfs") == 0) {
		book->in_cells = true;
	} else if (strcmp(name, "xf") == 0 && book->in_cells && book->cell_formats < FORMATS) {
		book->day_of_cell[book->cell_formats++] =
			book->day[number_of(attribute(attributes, "numFmtId"))];
	}
}

static void
end_shared(struct book *book)
{
	size_t from = book->ends == 0 ? 0 : book->end[book->ends - 1];

	if (book->ends == book->end_room) {
		book->end_room = book->end_room * 2 + 1024;
		book->end = realloc(book->end, book->end_room * sizeof(*book->end));
	}
	if (from + book->n > book->shared_room) {
		book->shared_room = (from + book->n) * 2;
		book->shared = realloc(book->shared, book->shared_room);
	}
	if (book->end == NULL || book->shared == NULL)
		abort();
	memcpy(book->shared + from, book->value, book->n);
	book->end[book->ends++] = from + book->n;
}

static void
on_end(void *context, const char *name)
{
	struct book *book = context;

	if (strcmp(name, "c") == 0) {
		put_cell(book);
	} else if (strcmp(name, "row") == 0) {
		book->csv[book->csv_n++] = '\n';
		if (book->csv_n >= BLOCK / 2)
			parse_csv(book);
	} else if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0) {
		book->open = false;
	} else if (strcmp(name, "si") == 0) {
		end_shared(book);
	} else if (strcmp(name, "rPh") == 0) {
		book->reading = false;
	} else if (strcmp(name, "cellXfs") == 0) {
		book->in_cells = false;
	}
}

static void
on_text(void *context, const char *s, int n)
{
	struct book *book = context;

	if (book->open && book->n + (size_t)n < VALUE) {
		memcpy(book->value + book->n, s, (size_t)n);
		book->n += (size_t)n;
	}
}

static bool
read_part(struct book *book, const char *name)
{
	zip_file_t *file = zip_fopen(book->zip, name, 0);
	XML_Parser parser = XML_ParserCreate(NULL);
	bool ok = file != NULL && parser != NULL;
	zip_int64_t n = 1;

	if (ok) {
		XML_SetUserData(parser, book);
		XML_SetElementHandler(parser, on_start, on_end);
		XML_SetCharacterDataHandler(parser, on_text);
	}
	while (ok && n > 0) {
		void *block = XML_GetBuffer(parser, BLOCK);

		n = block == NULL ? -1 : zip_fread(file, block, BLOCK);
		book->xml += n > 0 ? (uint64_t)n : 0;
		ok = n >= 0 && XML_ParseBuffer(parser, (int)n, n == 0) == XML_STATUS_OK;
	}
	if (file != NULL)
		(void)zip_fclose(file);
	XML_ParserFree(parser);
	return ok;
}

int
main(int argc, char *argv[])
{
	static struct book book = { .header = true };
	bool ok;

	for (int i = 14; i < 23; i++)
		book.day[i] = true;
	book.zip = argc == 2 ? zip_open(argv[1], ZIP_RDONLY, NULL) : NULL;
	if (book.zip == NULL || csv_init(&book.parse, CSV_STRICT | CSV_APPEND_NULL) != 0)
		return EXIT_FAILURE;
	ok = read_part(&book, "xl/styles.xml") &&
	     (zip_name_locate(book.zip, "xl/sharedStrings.xml", 0) < 0 ||
	      read_part(&book, "xl/sharedStrings.xml")) &&
	     read_part(&book, "xl/worksheets/sheet1.xml");
	parse_csv(&book);
	csv_free(&book.parse);
	zip_discard(book.zip);
	tally_print(&book.tally);
	(void)fprintf(stderr, "%" PRIu64 " bytes of XML\n", book.xml);
	return ok && !book.bad ? EXIT_SUCCESS : EXIT_FAILURE;
}
