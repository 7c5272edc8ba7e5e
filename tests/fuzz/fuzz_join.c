/*
 * A register cut into two parts, and what was made of them: three files, each but the first behind
 * a line %%: the register, the findings of both parts, and what their runs counted.  What was made
 * is the part itself.  A cut loses no byte and no row; what is joined is the register, or trouble
 * is reported.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/digest.h"
#include "fuzz.h"
#include "os/path.h"
#include "scale/cut.h"
#include "scale/joinfind.h"
#include "scale/joinrows.h"

enum { REGISTER, FINDINGS, COUNTS, FILES };
enum { PART, RESULT = PART + 2, FOUND = RESULT + 2, RUN = FOUND + 2, JOINED = RUN + 2, LIST };
enum { PARTS = LIST + 1, RESULTS, NAMES, ROOM = 192 };

static const char *const names[NAMES] = { "p/001.csv",
					  "p/002.csv",
					  "o/001.csv",
					  "o/002.csv",
					  "o/001.findings.csv",
					  "o/002.findings.csv",
					  "o/001.csv.run",
					  "o/002.csv.run",
					  "joined.csv",
					  "p/parts.csv",
					  "p",
					  "o" };
static char base[ROOM / 2];
static char path[NAMES][ROOM];

static void
sweep(void)
{
	for (size_t i = 0; i < NAMES; i++)
		(void)remove(path[i]);
}

static void
leave(void)
{
	sweep();
	(void)remove(base);
}

static void
begin(void)
{
	const char *parent = getenv("TMPDIR");

	if (base[0] == '\0') {
		(void)snprintf(base, sizeof(base), "%s/jz-join-XXXXXX",
			       parent == NULL ? "/tmp" : parent);
		FUZZ(path_make_own_folder(base) && atexit(leave) == 0);
		for (size_t i = 0; i < NAMES; i++)
			(void)snprintf(path[i], ROOM, "%s/%s", base, names[i]);
	}
	sweep();
	FUZZ(path_make_folder(path[PARTS]) && path_make_folder(path[RESULTS]));
}

static void
keep(const char *name, struct text content)
{
	FILE *file = fopen(name, "wb");

	FUZZ(file != NULL && fwrite(content.p, 1, content.n, file) == content.n &&
	     fclose(file) == 0);
}

static struct text
slurp(const char *name, struct arena *arena)
{
	FILE *file = fopen(name, "rb");

	FUZZ(file != NULL && fseek(file, 0, SEEK_END) == 0);
	size_t n = (size_t)ftell(file);
	char *bytes = arena_alloc(arena, n + 1);

	rewind(file);
	FUZZ(fread(bytes, 1, n, file) == n && fclose(file) == 0);
	return (struct text){ bytes, n };
}

/* What was made of a part, and the record that says so. */
static void
run_part(size_t i, const struct text file[FILES], struct arena *arena)
{
	struct text rows = slurp(path[PART + i], arena);
	char part[DIGEST_SIZE];
	char found[DIGEST_SIZE];
	char record[1024];
	size_t k = i + 1;

	(void)digest_of(rows, part);
	(void)digest_of(file[FINDINGS], found);
	keep(path[RESULT + i], rows);
	keep(path[FOUND + i], file[FINDINGS]);
	int n = snprintf(record, sizeof(record),
			 "[run]\ntool = \"jz-assess\"\nversion = \"1\"\ndate = \"2026-11-23\"\n"
			 "language = \"en\"\nstatus = \"0\"\n[arguments]\n01 = \"-o\"\n02 = "
			 "\"o/00%zu.csv\"\n03 = \"p/00%zu.csv\"\n[input]\n01 = \"operand, "
			 "p/00%zu.csv, %s, 1\"\n[output]\n01 = \"output, o/00%zu.csv, %s, 1\"\n02 "
			 "= \"findings, o/00%zu.findings.csv, %s, 1\"\n[count]\n",
			 k, k, k, part, k, part, k, found);
	char *whole = arena_alloc(arena, (size_t)n + file[COUNTS].n + 1);

	memcpy(whole, record, (size_t)n);
	if (file[COUNTS].n > 0)
		memcpy(whole + n, file[COUNTS].p, file[COUNTS].n);
	keep(path[RUN + i], (struct text){ whole, (size_t)n + file[COUNTS].n });
}

/* The rows of both are those of the register, which stands there again where none was said of it.
 */
static void
check_cut(const struct parts *parts, struct text whole, struct arena *arena)
{
	struct text one = slurp(path[PART], arena);
	struct text two = slurp(path[PART + 1], arena);

	FUZZ(parts->count == 2 && parts->part[0].rows + parts->part[1].rows == parts->source.rows);
	FUZZ(text_begins(whole, one));
	FUZZ(two.n >= whole.n - one.n &&
	     memcmp(two.p + two.n - (whole.n - one.n), whole.p + one.n, whole.n - one.n) == 0);
}

static void
join(struct text whole, struct arena *arena, struct diag *diag)
{
	struct joined joined = { 0 };
	size_t left;
	size_t count;
	bool good = joined_open(&joined, path[PARTS], path[RESULTS], diag);

	FUZZ(good == (diag->count[DIAG_TROUBLE] == 0));
	if (good) {
		struct outfile *out = outfile_open(path[JOINED], diag);

		(void)joined_figures(&joined, &count);
		good = joinrows_write(&joined, out, diag);
		FUZZ(good && outfile_finish(out));
		FUZZ(text_equal(slurp(path[JOINED], arena), whole));
		good = joinfind_pass(&joined, diag, &left);
		FUZZ(good == (diag->count[DIAG_TROUBLE] == 0));
	}
	joined_free(&joined);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text file[FILES] = { 0 };
	struct diag diag = fuzz_diag(size % 2 == 0);
	struct parts parts = { 0 };
	struct arena arena = { 0 };
	const struct cut_options options = { .parts = 2,
					     .key = CUT_HOUSEHOLDS,
					     .folder = (begin(), path[PARTS]) };
	size_t at = 0;

	for (size_t i = 0; i < FILES && at < size; i++) {
		size_t end = fuzz_next(data, at, size);

		file[i] = (struct text){ (const char *)data + at, end - at };
		at = end + 4;
	}
	const char *source =
		fuzz_file(file[REGISTER].p == NULL ? "" : file[REGISTER].p, file[REGISTER].n, NULL);
	bool good = cut_register(&parts, source, &options, &diag);

	FUZZ(good == (diag.count[DIAG_TROUBLE] == 0));
	if (good) {
		check_cut(&parts, file[REGISTER], &arena);
		for (size_t i = 0; i < 2; i++)
			run_part(i, file, &arena);
		join(file[REGISTER], &arena, &diag);
	}
	parts_free(&parts);
	arena_free(&arena);
	return 0;
}
