/*
 * A clerk's sheet: it becomes a register that opens, or what keeps it from that is reported.  With
 * what was found beside its cells it is a workbook, which opens too.
 */
#include "fuzz.h"
#include "import/import.h"
#include "page/annotate.h"
#include "register/record.h"

enum { TODAY = 20780 }; /* 2026-11-23 */

/* The rows of the register; those that cannot be read were no better in the sheet. */
struct rows {
	size_t count;
	size_t broken;
};

static struct rows
count_rows(const char *path)
{
	struct diag diag = fuzz_diag(true);
	struct table_options options = { 0 };
	struct record_reader *reader =
		record_open(path, RECORD_REGISTER, &options, NULL, NULL, &diag);
	struct arena arena = { 0 };
	struct record record;
	struct rows rows = { 0 };

	FUZZ(reader != NULL);
	while (record_next(reader, &arena, &record) == TABLE_ROW) {
		rows.count++;
		rows.broken += record.broken;
		arena_reset(&arena);
	}
	arena_free(&arena);
	record_close(reader);
	return rows;
}

/* What was written can be read again, unless it was said that it cannot. */
static void
check_register(const char *path, const struct diag *diag, size_t ticks)
{
	struct rows rows = count_rows(path);

	FUZZ(rows.count <= ticks);
	FUZZ(rows.broken == 0 || diag->count[DIAG_ERROR] > 0);
}

static bool
note(void *context, const struct finding *finding)
{
	annotate_take(context, finding);
	return true;
}

/* The sheet again, with what was found. */
static void
mark(struct annotate *annotate, const struct import *import, const char *path, struct diag *diag)
{
	static const struct where where = { .file = TEXT_INIT("marked.xlsx") };
	const struct annotate_source source = { .path = path,
						.place = import_place,
						.header = import_header,
						.context = import,
						.date = TODAY };
	const char *marked = fuzz_named_file("marked.xlsx", "", 0);
	struct outfile *book = outfile_open(marked, diag);

	FUZZ(book != NULL && annotate_write(annotate, &source, book, diag, &where));
	FUZZ(outfile_finish(book));
	struct table *table = table_open(marked, &(struct table_options){ 0 }, diag);

	FUZZ(table != NULL);
	table_close(table);
}

static void
count_tick(void *context, size_t line)
{
	(void)line;
	++*(size_t *)context;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct diag diag = fuzz_diag(size % 2 == 0);
	struct import_options options = { .today = TODAY };
	struct rowout_options rows = { 0 };
	const char *path = fuzz_named_file("register.csv", "", 0);
	const char *sheet = fuzz_file(data, size, NULL);
	struct annotate annotate = { 0 };
	size_t ticks = 0;

	diag.filter = note;
	diag.filter_context = &annotate;
	struct import *import = import_open(sheet, &options, &diag);

	if (import == NULL) {
		FUZZ(diag.count[DIAG_TROUBLE] > 0);
		annotate_free(&annotate);
		return 0;
	}
	struct rowout *out = rowout_open(path, &rows, &diag);

	FUZZ(out != NULL);
	bool good = import_run(import, out, import_language(import), count_tick, &ticks);

	FUZZ(rowout_finish(out));
	diag.filter = NULL;
	if (good)
		check_register(path, &diag, ticks);
	if (good && size % 4 == 0)
		mark(&annotate, import, sheet, &diag);
	if (!good)
		FUZZ(diag.count[DIAG_TROUBLE] > 0);
	import_close(import);
	annotate_free(&annotate);
	return 0;
}
