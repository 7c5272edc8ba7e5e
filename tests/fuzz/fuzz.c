#include "fuzz.h"
#include "os/spool.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/hash.h"
#include "table/celllook.h"
#include "table/table.h"

enum { SECRET_DIGITS = 11, NAMES = 4, PATH_SIZE = 128 };

_Noreturn void
fuzz_broken(const char *property, const char *file, int line)
{
	fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, property);
	abort();
}

/* Files. */

const char *
fuzz_file(const void *bytes, size_t n, int *fd)
{
	static char path[32];
	static int file = -1;

	if (file < 0) {
		file = spool_open();
		snprintf(path, sizeof(path), "/dev/fd/%d", file);
	}
	FUZZ(file >= 0 && ftruncate(file, 0) == 0 && lseek(file, 0, SEEK_SET) == 0);
	FUZZ(spool_write(file, bytes, n) == 0 && lseek(file, 0, SEEK_SET) == 0);
	if (fd != NULL)
		*fd = file;
	return path;
}

static char folder[PATH_SIZE];
static char names[NAMES][PATH_SIZE];

static void
remove_folder(void)
{
	for (size_t i = 0; i < NAMES && names[i][0] != '\0'; i++)
		(void)unlink(names[i]);
	(void)rmdir(folder);
}

/* The path of a name, which is remembered for the end. */
static const char *
path_of(const char *name)
{
	char path[PATH_SIZE * 2];
	size_t i = 0;

	if (folder[0] == '\0') {
		const char *parent = getenv("TMPDIR");

		snprintf(folder, sizeof(folder), "%s/jz-fuzz-XXXXXX",
			 parent == NULL ? "/tmp" : parent);
		FUZZ(mkdtemp(folder) != NULL);
		FUZZ(atexit(remove_folder) == 0);
	}
	snprintf(path, sizeof(path), "%s/%s", folder, name);
	while (names[i][0] != '\0' && strcmp(names[i], path) != 0)
		FUZZ(++i < NAMES);
	memcpy(names[i], path, strlen(path) + 1);
	return names[i];
}

size_t
fuzz_next(const uint8_t *data, size_t at, size_t size)
{
	while (at + 2 < size && !(data[at] == '\n' && data[at + 1] == '%' && data[at + 2] == '%'))
		at++;
	return at + 2 < size ? at : size;
}

const char *
fuzz_named_file(const char *name, const void *bytes, size_t n)
{
	const char *path = path_of(name);
	FILE *file = fopen(path, "wb");

	FUZZ(file != NULL && fwrite(bytes, 1, n, file) == n && fclose(file) == 0);
	return path;
}

/* Findings. */

bool
fuzz_is_discreet(struct text t)
{
	size_t run = 0;

	for (size_t i = 0; i < t.n; i++)
		if (t.p[i] >= '0' && t.p[i] <= '9') {
			if (++run >= SECRET_DIGITS)
				return false;
		} else if (t.p[i] != ' ' && t.p[i] != '-') {
			run = 0;
		}
	return true;
}

static void
sink(void *context, const struct finding *finding)
{
	const struct text texts[] = { finding->value, finding->message, finding->remedy };

	/* sheets may be named by any digits */
	bool names_sheets = strcmp(finding->id, "T208") == 0;

	(void)context;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		bool good = text_valid(texts[i].p, texts[i].n) == texts[i].n &&
			    (names_sheets || fuzz_is_discreet(texts[i]));

		if (!good)
			fprintf(stderr, "%s: %.*s\n", finding->id, (int)texts[i].n, texts[i].p);
		FUZZ(good);
	}
	FUZZ(finding->message.n > 0);
}

struct diag
fuzz_diag(bool english)
{
	return (struct diag){ .language = english ? LANGUAGE_EN : LANGUAGE_ZH, .sink = sink };
}

size_t
fuzz_findings(const struct diag *diag)
{
	size_t sum = 0;

	for (size_t i = 0; i <= DIAG_TROUBLE; i++)
		sum += diag->count[i];
	return sum;
}

/* Rows. */

static uint64_t
mix(uint64_t hash, uint64_t value)
{
	return (hash ^ value) * UINT64_C(0x100000001B3) + 1;
}

static void
check_cell(struct text cell)
{
	struct text trimmed = text_trim(cell);

	FUZZ(text_valid(cell.p, cell.n) == cell.n);
	FUZZ(memchr(cell.p, '\0', cell.n) == NULL);
	FUZZ(trimmed.n == cell.n);
}

struct fuzz_rows
fuzz_read(enum table_result (*next)(void *reader, struct row *row), void *reader)
{
	struct fuzz_rows rows = { 0 };
	struct row row;
	size_t line = 0;

	while ((rows.end = next(reader, &row)) == TABLE_ROW) {
		bool filled = false;

		FUZZ(row.line > line);
		line = row.line;
		for (size_t i = 0; i < row.count; i++) {
			if (row.cell[i].n > 0)
				check_cell(row.cell[i]);
			filled |= row.cell[i].n > 0;
			rows.hash = mix(rows.hash, hash_text(row.cell[i]));
			if (row.mark != NULL)
				rows.hash = mix(rows.hash, row.mark[i]);
		}
		FUZZ(filled || row.bad);
		rows.hash = mix(mix(rows.hash, row.line), row.bad);
		rows.count++;
		rows.bad += row.bad;
	}
	return rows;
}

bool
fuzz_same(struct fuzz_rows a, struct fuzz_rows b)
{
	return a.count == b.count && a.bad == b.bad && a.hash == b.hash && a.end == b.end;
}

static enum table_result
next_row(void *table, struct row *row)
{
	return table_next(table, row);
}

static void
read_twice(struct table *table, const struct diag *diag)
{
	struct fuzz_rows rows = fuzz_read(next_row, table);
	size_t findings = fuzz_findings(diag);
	struct celllooks looks = { 0 };
	size_t count;

	FUZZ(rows.end != TABLE_FAILED || diag->count[DIAG_TROUBLE] > 0);
	FUZZ(rows.bad <= findings);
	(void)table_merged(table, &count);
	(void)table_looks(table, &looks);
	celllook_free(&looks);
	if (rows.end != TABLE_END || !table_rewind(table))
		return;
	FUZZ(fuzz_same(fuzz_read(next_row, table), rows));
	FUZZ(fuzz_findings(diag) == findings);
}

void
fuzz_table(const struct table_options *options, const void *bytes, size_t n)
{
	struct diag diag = fuzz_diag(n % 2 == 0);
	struct table *table = table_open(fuzz_file(bytes, n, NULL), options, &diag);

	if (table != NULL)
		read_twice(table, &diag);
	else
		FUZZ(diag.count[DIAG_TROUBLE] > 0);
	table_close(table);
}
