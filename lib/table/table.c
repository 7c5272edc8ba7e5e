#include "table/table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/num.h"
#include "os/spool.h"
#include "table/csvin.h"
#include "table/filelog.h"
#include "table/format.h"
#include "table/heldrows.h"
#include "table/infile.h"
#include "table/sheetpick.h"
#include "table/webin.h"
#include "table/xlsin.h"
#include "table/xlsxin.h"

enum { MAGIC = 1024, PATH_MOST = 4096 };

/* One that may be read. */
struct sheet {
	size_t number;    /* in the file */
	struct text name; /* for messages; that of the file where there is one alone */
	size_t said;      /* findings about its rows that were passed on, in any pass */
	bool hidden_told; /* the note about hidden rows */
};

struct table {
	struct table_source source;
	struct diag *caller;
	struct diag diag; /* of the reader: its findings go on to the caller's, once */
	const struct table_format *format;
	void *reader;
	const struct table_sheet *all; /* NULL: there are none */
	struct sheet *sheet;
	size_t sheets;
	size_t at;           /* at which it stands */
	size_t met;          /* findings about rows in this pass */
	size_t hidden;       /* rows in this pass */
	size_t first_hidden; /* its line */
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
	{ "MIME-Version:", 13, NULL, "MHT" },
	{ "\x09\x08", 2, NULL, "Excel 95" },
	{ "\x09\x04", 2, NULL, "Excel 4" },
	{ "\x09\x02", 2, NULL, "Excel 3" },
	{ "\x1F\x8B", 2, NULL, "gzip" },
	{ "Rar!", 4, NULL, "RAR" },
	{ "7z\xBC\xAF", 4, NULL, "7z" },
	{ "\xFF\xD8\xFF", 3, NULL, "JPEG" },
	{ "\x89PNG", 4, NULL, "PNG" },
};

/* What spreadsheet programs leave beside a file that they have open. */
static void
tell_lock(const struct table *table)
{
	static const char *const forms[][2] = { { "~$", "" }, { ".~lock.", "#" }, { ".~", "" } };
	const struct text path = table->source.name;
	char beside[PATH_MOST];
	size_t folder = path.n;

	while (folder > 0 && path.p[folder - 1] != '/')
		folder--;
	for (size_t i = 0; i < ARRAY_LENGTH(forms); i++) {
		int n = snprintf(beside, sizeof(beside), "%.*s%s%.*s%s", (int)folder, path.p,
				 forms[i][0], (int)(path.n - folder), path.p + folder, forms[i][1]);

		if (n < 0 || n >= PATH_MOST || !spool_is_there(beside))
			continue;
		diag_say(table->caller, DIAG_FILE_SHARED, .at = { .file = path },
			 .one = text_of(beside + folder));
		return;
	}
}

/* NULL, with trouble reported, where it cannot be read. */
static const struct table_format *
find_format(const struct table_source *source, struct diag *diag)
{
	char magic[MAGIC];
	long n = spool_read_at(source->fd, magic, sizeof(magic), 0);
	struct where where = { .file = source->name };
	struct text rest = source->name;
	struct text name = rest; /* without its folders */

	while (rest.n > 0)
		name = text_next(&rest, '/');
	/* programs leave such a file beside a workbook that they have open */
	if (text_begins(name, TEXT("~$"))) {
		diag_say(diag, DIAG_FILE_OWNER, .at = where);
		return NULL;
	}
	if (n > 0 && webin_begins((struct text){ magic, (size_t)n }))
		return &webin_format;
	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++) {
		const struct kind *kind = &kinds[i];

		if (n < (long)kind->n || memcmp(magic, kind->magic, kind->n) != 0)
			continue;
		if (kind->format == NULL)
			diag_say(diag, DIAG_FILE_KIND, .at = where, .one = text_of(kind->name));
		return kind->format;
	}
	return &csvin_format;
}

/*
 * A table is read the same way each time, so the findings about its rows come in the same
 * order, and as many as were passed on before are not said again.
 */
static bool
is_new(void *context, const struct finding *finding)
{
	struct table *table = context;
	struct sheet *sheet = &table->sheet[table->at];

	if (finding->where->line == 0 || finding->level == DIAG_TROUBLE)
		return true;
	if (++table->met <= sheet->said)
		return false;
	sheet->said = table->met;
	return true;
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

/* Is there a row with anything in it? */
static bool
holds_rows(void *context, size_t number)
{
	struct table *table = context;
	struct row row;
	int before = diag_hush(&table->diag, DIAG_LEVELS);
	/* one that cannot be read is no blank one: whoever reads it will say why */
	bool holds = !table->format->select(table->reader, number) ||
		     table->format->next(table->reader, &row) != TABLE_END;

	(void)diag_hush(&table->diag, before);
	return holds;
}

/* The sheets to be read; false, with trouble reported, where there is none. */
static bool
choose_sheets(struct table *table)
{
	struct where where = { .file = table->source.name };
	struct sheetpick pick = { .holds = holds_rows, .context = table };

	pick.count = table->format->sheets(table->reader, &pick.sheet);
	size_t *chosen = arena_alloc(&table->arena, (pick.count + 1) * sizeof(*chosen));

	table->all = pick.sheet;
	table->sheets =
		sheetpick_choose(&pick, &table->source.options, table->caller, &where, chosen);
	table->sheet = arena_alloc(&table->arena, (table->sheets + 1) * sizeof(*table->sheet));
	for (size_t i = 0; i < table->sheets; i++)
		table->sheet[i] = (struct sheet){
			.number = chosen[i],
			.name = table->sheets == 1 ? table->source.name
						   : name_of(table, pick.sheet[chosen[i]].name),
		};
	return table->sheets > 0 && table_go_to(table, 0);
}

static bool
open_reader(struct table *table)
{
	table->format = find_format(&table->source, table->caller);
	if (table->format == NULL)
		return false;
	table->sheets = 1;
	table->sheet = arena_alloc(&table->arena, sizeof(*table->sheet));
	table->sheet[0] = (struct sheet){ .name = table->source.name };
	table->reader = table->format->open(&table->source, &table->diag);
	return table->reader != NULL && (table->format->sheets == NULL || choose_sheets(table));
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
		.fd = fd,
		.file = filelog_open(diag->files, path, fd),
		.path = table->device,
		.name = where.file,
		.options = *options,
	};
	table->caller = diag;
	table->diag = diag_behind(diag);
	table->diag.filter = is_new;
	table->diag.filter_context = table;
	if (open_reader(table)) {
		tell_lock(table);
		return table;
	}
	table_close(table);
	return NULL;
}

int64_t
table_text(const struct table *table)
{
	int64_t bytes = table->format == &csvin_format ? spool_size(table->source.fd) : 0;

	return bytes < 0 ? 0 : bytes;
}

struct table *
table_beside(const struct table *table, struct heldrows *held, struct diag *diag)
{
	struct table *beside = arena_calloc(1, sizeof(*beside));

	beside->source.fd = -1;
	beside->caller = held->diag = diag;
	beside->format = &heldrows_format;
	beside->reader = held;
	beside->sheets = 1;
	beside->sheet = arena_alloc(&beside->arena, sizeof(*beside->sheet));
	beside->sheet[0].name = table_name(table);
	return beside;
}

bool
table_lines(struct table *table, struct table_lines *lines)
{
	return table->format->lines != NULL && table->format->lines(table->reader, lines);
}

bool
table_hold_lines(struct table *table, struct heldrows *held)
{
	struct table_lines lines;

	if (!table_lines(table, &lines))
		return false;
	heldrows_add_lines(held, &lines, false);
	return true;
}

static void
tell_hidden(struct table *table)
{
	struct where where = { .file = table_name(table), .line = table->first_hidden };
	struct sheet *sheet = &table->sheet[table->at];

	if (table->hidden > 0 && !sheet->hidden_told)
		diag_say(table->caller, DIAG_ROWS_HIDDEN, .at = where,
			 .one = NUM_TEXT((int64_t)table->hidden));
	sheet->hidden_told = true;
}

enum table_result
table_next(struct table *table, struct row *row)
{
	enum table_result result = table->format->next(table->reader, row);

	if (result == TABLE_ROW && row->hidden && table->hidden++ == 0)
		table->first_hidden = row->line;
	if (result == TABLE_END)
		tell_hidden(table);
	if (result == TABLE_ROW && row->count > TABLE_COLUMNS) {
		diag_say(table->caller, DIAG_COLUMNS_WIDE,
			 .at = { .file = table_name(table), .line = row->line },
			 .one = NUM_TEXT((int64_t)row->count));
		return TABLE_FAILED;
	}
	return result;
}

struct text
table_cell(const struct row *row, size_t place)
{
	return place < row->count ? row->cell[place] : TEXT_NONE;
}

bool
table_rewind(struct table *table)
{
	return table_go_to(table, table->at);
}

size_t
table_sheets(const struct table *table)
{
	return table->sheets;
}

struct text
table_sheet_name(const struct table *table, size_t sheet)
{
	return table->all == NULL ? TEXT_NONE : table->all[table->sheet[sheet].number].name;
}

bool
table_go_to(struct table *table, size_t sheet)
{
	table->at = sheet;
	table->met = table->hidden = 0;
	table->source.name = table_name(table);
	return table->format->select(table->reader, table->sheet[sheet].number);
}

struct text
table_name(const struct table *table)
{
	return table->sheet[table->at].name;
}

const char *
table_encoding(const struct table *table)
{
	const struct table_format *format = table->format;

	return format->encoding != NULL ? format->encoding : format->encoding_of(table->reader);
}

bool
table_looks(struct table *table, struct celllooks *looks)
{
	return table->format->looks == NULL || table->format->looks(table->reader, looks);
}

const struct table_range *
table_merged(struct table *table, size_t *count)
{
	*count = 0;
	return table->format->merged == NULL ? NULL : table->format->merged(table->reader, count);
}

bool
table_comments(struct table *table, const struct table_comment **comment, size_t *count)
{
	*comment = NULL;
	*count = 0;
	return table->format->comments == NULL ||
	       table->format->comments(table->reader, comment, count);
}

void
table_close(struct table *table)
{
	if (table == NULL)
		return;
	if (table->reader != NULL)
		table->format->close(table->reader);
	filelog_close(table->source.file, table->source.fd);
	spool_close(table->source.fd);
	arena_free(&table->arena);
	free(table);
}

/* A row of sums, and those over all columns where people sign or where it is said why nothing is
 * due. */
bool
table_is_sum(const struct row *row)
{
	if (row->mark == NULL || row->count == 0)
		return false;
	if (text_equal(row->cell[0], TEXT("合计")) || text_equal(row->cell[0], TEXT("Total")))
		return true;
	for (size_t i = 1; i < row->count; i++)
		if (row->cell[i].n > 0)
			return false;
	return text_begins(row->cell[0], TEXT("制表：")) ||
	       text_begins(row->cell[0], TEXT("made by: ")) ||
	       text_begins(row->cell[0], TEXT("说明：")) ||
	       text_begins(row->cell[0], TEXT("note: "));
}
