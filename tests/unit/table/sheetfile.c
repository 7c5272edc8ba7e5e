#include "sheetfile.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

enum { COLUMNS = 32, LINE_SIZE = 4096 };

static void
add(char *buf, const char *s, size_t n)
{
	size_t used = strlen(buf);

	ck_assert_uint_lt(used + n, SHEETFILE_SIZE);
	if (n > 0)
		memcpy(buf + used, s, n);
	buf[used + n] = '\0';
}

static void
sink(void *context, const struct finding *finding)
{
	struct sheetfile *file = context;
	char line[LINE_SIZE];

	snprintf(line, sizeof(line), "%s %zu:%.*s %.*s\n", finding->id, finding->where->line,
		 (int)finding->where->column.n, finding->where->column.p, (int)finding->value.n,
		 finding->value.p);
	add(file->findings, line, strlen(line));
}

static void
add_row(struct sheetfile *file, const struct row *row)
{
	char number[32];

	snprintf(number, sizeof(number), "%zu", row->line);
	add(file->rows, number, strlen(number));
	for (size_t i = 0; i < row->count; i++) {
		add(file->rows, "|", 1);
		add(file->rows, row->cell[i].p, row->cell[i].n);
	}
	add(file->rows, "\n", 1);
}

void
sheetfile_read(struct sheetfile *file, const char *path, const char *sheet, int passes)
{
	struct diag diag = { .sink = sink, .context = file };
	struct table_options options = { .sheet = sheet };
	struct row row;

	memset(file, 0, sizeof(*file));
	struct table *table = table_open(path, &options, &diag);

	file->opened = table != NULL;
	for (int pass = 0; table != NULL && pass < passes; pass++) {
		if (pass > 0)
			ck_assert(table_rewind(table));
		file->rows[0] = '\0';
		while ((file->end = table_next(table, &row)) == TABLE_ROW)
			add_row(file, &row);
	}
	table_close(table);
}

/* Take a line of quoted fields apart, in place. */
static size_t
split(char *line, char *field[COLUMNS])
{
	size_t count = 0;
	char *out = line;
	char *in = line;

	while (*in == '"') {
		field[count++] = out;
		for (in++; in[0] != '"' || in[1] == '"'; in++) {
			if (*in == '"')
				in++;
			*out++ = *in;
		}
		in++;
		*out++ = '\0';
		if (*in == ',')
			in++;
	}
	return count;
}

static const struct text *
next_row(struct table *table, struct row *row)
{
	ck_assert(table_next(table, row) == TABLE_ROW);
	return row->cell;
}

void
sheetfile_equals_truth(const char *workbook, const char *truth, size_t rows)
{
	char path[LINE_SIZE];
	char heading[LINE_SIZE];
	char line[LINE_SIZE];
	char *name[COLUMNS];
	char *value[COLUMNS];
	size_t place[COLUMNS];
	size_t known = 0;
	size_t seen = 0;
	struct diag diag = { 0 };
	struct row row;

	snprintf(path, sizeof(path), "%s/data/spreadsheets/%s", JZ_SOURCE_DIR, truth);
	FILE *wanted = fopen(path, "r");

	ck_assert_ptr_nonnull(wanted);
	snprintf(path, sizeof(path), "%s/data/spreadsheets/%s", JZ_SOURCE_DIR, workbook);
	struct table *table = table_open(path, &(struct table_options){ 0 }, &diag);

	ck_assert_ptr_nonnull(table);
	ck_assert_ptr_nonnull(fgets(heading, sizeof(heading), wanted));
	size_t columns = split(heading, name);

	do
		next_row(table, &row);
	while (row.count < columns / 2);
	for (size_t i = 0; i < columns; i++) {
		place[i] = SIZE_MAX;
		for (size_t k = 0; k < row.count; k++)
			if (text_equal(row.cell[k], text_of(name[i])))
				place[i] = k;
		known += place[i] < SIZE_MAX ? 1 : 0;
	}
	ck_assert_uint_eq(known, row.count);
	for (; fgets(line, sizeof(line), wanted) != NULL; seen++) {
		next_row(table, &row);
		ck_assert_uint_eq(split(line, value), columns);
		for (size_t i = 0; i < columns; i++) {
			struct text is = place[i] < row.count ? row.cell[place[i]] : TEXT("");

			if (place[i] < SIZE_MAX)
				ck_assert_msg(text_equal(is, text_of(value[i])),
					      "row %zu %s: %.*s, not %s", row.line, name[i],
					      (int)is.n, is.p, value[i]);
		}
	}
	ck_assert_uint_eq(seen, rows);
	fclose(wanted);
	table_close(table);
}

const char *
sheetfile_part(const char *workbook, const char *part)
{
	static char text[1 << 20];
	int error;
	zip_t *zip = zip_open(workbook, ZIP_RDONLY, &error);
	zip_file_t *in = zip_fopen(zip, part, 0);

	ck_assert_ptr_nonnull(in);
	zip_int64_t n = zip_fread(in, text, sizeof(text) - 1);

	ck_assert_int_ge(n, 0);
	text[n] = '\0';
	zip_fclose(in);
	zip_discard(zip);
	return text;
}

void
sheetfile_holds(const char *workbook, const char *part, const char *wanted)
{
	const char *text = sheetfile_part(workbook, part);

	ck_assert_msg(strstr(text, wanted) != NULL, "%s lacks %s: %s", part, wanted, text);
}
