#include "table/table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "table/csvin.h"
#include "table/format.h"
#include "table/infile.h"
#include "table/xlsin.h"
#include "table/xlsxin.h"

enum { MAGIC = 16 };

struct table {
	struct table_source source;
	const struct table_format *format;
	void *reader;
	struct text *name; /* for messages, by sheet; all are source.name where there is one */
	size_t sheet;      /* at which it stands */
	struct arena arena;
	char device[32]; /* a path to source.fd */
};

/* How files begin that are not text.  format NULL: named, and refused. */
static const struct kind {
	const char *magic;
	size_t n;
	const struct table_format *format;
	const char *name;
} kinds[] = {
	{ "PK\3\4", 4, &xlsxin_format, ".xlsx" },
	{ "\xD0\xCF\x11\xE0", 4, &xlsin_format, ".xls" },
	{ "PK", 2, NULL, "zip" },
	{ "%PDF", 4, NULL, "PDF" },
	{ "{\\rtf", 5, NULL, "RTF" },
	{ "<?xml", 5, NULL, "XML" },
	{ "<html", 5, NULL, "HTML" },
	{ "<HTML", 5, NULL, "HTML" },
	{ "<table", 6, NULL, "HTML" },
	{ "<!DOCTYPE", 9, NULL, "HTML" },
	{ "\x1F\x8B", 2, NULL, "gzip" },
	{ "Rar!", 4, NULL, "RAR" },
	{ "7z\xBC\xAF", 4, NULL, "7z" },
	{ "\xFF\xD8\xFF", 3, NULL, "JPEG" },
	{ "\x89PNG", 4, NULL, "PNG" },
};

/* NULL, with trouble reported, where it cannot be read. */
static const struct table_format *
find_format(const struct table_source *source, struct diag *diag)
{
	char magic[MAGIC];
	ssize_t n = pread(source->fd, magic, sizeof(magic), 0);
	struct where where = { .file = source->name };

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		const struct kind *kind = &kinds[i];

		if (n < (ssize_t)kind->n || memcmp(magic, kind->magic, kind->n) != 0)
			continue;
		if (kind->format == NULL)
			diag_say(diag, DIAG_FILE_KIND, .at = where, .one = text_of(kind->name));
		return kind->format;
	}
	return &csvin_format;
}

/* "roster.xlsx[向东闸村]" */
static struct text
name_of(struct table *table, struct text sheet)
{
	struct text file = table->source.name;
	char *name = arena_alloc(&table->arena, file.n + sheet.n + 2);

	memcpy(name, file.p, file.n);
	name[file.n] = '[';
	if (sheet.n > 0)
		memcpy(name + file.n + 1, sheet.p, sheet.n);
	name[file.n + 1 + sheet.n] = ']';
	return (struct text){ name, file.n + sheet.n + 2 };
}

static void
name_sheets(struct table *table)
{
	size_t count = table_sheets(table);

	table->name = arena_alloc(&table->arena, count * sizeof(*table->name));
	for (size_t i = 0; i < count; i++)
		table->name[i] = count == 1 ? table->source.name
					    : name_of(table, table_sheet_name(table, i));
}

struct table *
table_open(const char *path, const struct table_options *options, struct diag *diag)
{
	struct where where = { .file = text_of(path) };
	int fd = infile_open(path, diag, &where);

	if (fd < 0)
		return NULL;
	struct table *table = arena_calloc(1, sizeof(*table));

	(void)snprintf(table->device, sizeof(table->device), "/dev/fd/%d", fd);
	table->source = (struct table_source){
		.fd = fd, .path = table->device, .name = where.file, .options = *options
	};
	table->format = find_format(&table->source, diag);
	if (table->format == NULL ||
	    (table->reader = table->format->open(&table->source, diag)) == NULL) {
		close(fd);
		free(table);
		return NULL;
	}
	name_sheets(table);
	if (table_sheets(table) > 1 && !table_turn(table, 0)) {
		table_close(table);
		return NULL;
	}
	return table;
}

enum table_result
table_next(struct table *table, struct row *row)
{
	return table->format->next(table->reader, row);
}

bool
table_rewind(struct table *table)
{
	return table->format->rewind(table->reader);
}

size_t
table_sheets(const struct table *table)
{
	return table->format->sheets == NULL ? 1 : table->format->sheets(table->reader);
}

struct text
table_cell(const struct row *row, size_t place)
{
	return place < row->count ? row->cell[place] : TEXT_NONE;
}

struct text
table_sheet_name(const struct table *table, size_t sheet)
{
	return table->format->sheet_name == NULL ? TEXT_NONE
						 : table->format->sheet_name(table->reader, sheet);
}

bool
table_turn(struct table *table, size_t sheet)
{
	table->sheet = sheet;
	return table->format->turn == NULL
		       ? table_rewind(table)
		       : table->format->turn(table->reader, sheet, table->name[sheet]);
}

struct text
table_name(const struct table *table)
{
	return table->name[table->sheet];
}

const char *
table_encoding(const struct table *table)
{
	return table->format->encoding(table->reader);
}

const struct table_range *
table_merged(struct table *table, size_t *count)
{
	*count = 0;
	return table->format->merged == NULL ? NULL : table->format->merged(table->reader, count);
}

void
table_close(struct table *table)
{
	if (table == NULL)
		return;
	table->format->close(table->reader);
	close(table->source.fd);
	arena_free(&table->arena);
	free(table);
}

bool
table_is_sum(const struct row *row)
{
	return row->mark != NULL && row->count > 0 &&
	       (text_equal(row->cell[0], TEXT("合计")) || text_equal(row->cell[0], TEXT("Total")));
}
