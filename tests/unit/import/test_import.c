#include "import/import.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"
#include "vector.h"

/* Where the sample sheets lie, and what comes out of one. */
#define SHEETS JZ_SOURCE_DIR "/data/spreadsheets/"

enum { NOTES = 512, CELL = 128 };

struct note {
	size_t line;
	char column[CELL];
	char id[8];
	enum diag_level level;
};

static struct note notes[NOTES];
static size_t noted;
static char masked[1 << 16]; /* all messages, to look for secrets in */

static void
take(void *context, const struct finding *f)
{
	struct note *note = &notes[noted < NOTES ? noted++ : NOTES - 1];

	(void)context;
	note->line = f->where->line;
	note->level = f->level;
	snprintf(note->column, CELL, "%.*s", (int)f->where->column.n, f->where->column.p);
	snprintf(note->id, sizeof(note->id), "%s", f->id);
	size_t used = strlen(masked);

	snprintf(masked + used, sizeof(masked) - used, "%.*s%.*s\n", (int)f->message.n,
		 f->message.p, (int)f->value.n, f->value.p);
}

static void
begin(void)
{
	scratch_begin(&scratch);
	scratch.diag.sink = take;
	noted = 0;
	masked[0] = '\0';
}

/* Import path into out.csv; false where there was trouble. */
static bool
import_file(const char *path)
{
	struct import_options options = { .today = day_of(2026, 11, 23) };
	struct rowout_options plain = { .language = LANGUAGE_ZH };
	char out[256];

	noted = 0;
	masked[0] = '\0';
	snprintf(out, sizeof(out), "%s", scratch_path(&scratch, "out.csv"));
	struct import *import = import_open(path, &options, &scratch.diag);

	if (import == NULL)
		return false;
	struct rowout *rows = rowout_open(out, &plain, &scratch.diag);
	bool good = import_run(import, rows, import_language(import), NULL, NULL);

	good &= rowout_finish(rows);
	import_close(import);
	return good;
}

static struct vectors
output(void)
{
	return vectors_load(scratch_path(&scratch, "out.csv"));
}

static size_t
count(const char *id)
{
	size_t n = 0;

	for (size_t i = 0; i < noted; i++)
		n += strcmp(notes[i].id, id) == 0;
	return n;
}

static size_t
look(void)
{
	size_t n = 0;

	for (size_t i = 0; i < noted; i++)
		n += notes[i].level > DIAG_NOTE;
	return n;
}

static bool
said_at(size_t line, const char *column, enum diag_level least)
{
	for (size_t i = 0; i < noted; i++)
		if (notes[i].line == line && strcmp(notes[i].column, column) == 0 &&
		    notes[i].level >= least)
			return true;
	return false;
}

static bool
has_column(const struct vectors *v, const char *column)
{
	for (size_t i = 0; i < VECTOR_COLUMNS && v->cell[0][i] != NULL; i++)
		if (strcmp(v->cell[0][i], column) == 0)
			return true;
	return false;
}

/* The heading of the register under which a column of the sheets comes out. */
static const char *
label_of(const struct vectors *out, const char *column)
{
	static const char *const other[][2] = { { "户主姓名", "姓名" },
						{ "月保障金额", "现月保障金" },
						{ "纳入时间", "保障起始月" } };

	for (size_t i = 0; i < sizeof(other) / sizeof(*other); i++)
		if (strcmp(column, other[i][0]) == 0 && !has_column(out, column))
			return other[i][1];
	return column;
}

/* Every cell of the truth that the sheet has is in the output. */
static void
ck_truth(const char *path)
{
	struct vectors truth = vectors_load(path);
	struct vectors out = output();

	ck_assert_uint_eq(out.rows, truth.rows);
	for (size_t row = 1; row < truth.rows; row++)
		for (size_t i = 0; i < VECTOR_COLUMNS && truth.cell[0][i] != NULL; i++)
			if (has_column(&out, label_of(&out, truth.cell[0][i])))
				ck_assert_str_eq(
					vectors_at(&out, row, label_of(&out, truth.cell[0][i])),
					truth.cell[row][i]);
	vectors_free(&truth);
	vectors_free(&out);
}

START_TEST(a_register_comes_out_equal_to_the_truth)
{
	static const char *const forms[] = { "utf8bom.csv", "gb18030.csv", "unicode.txt", "xlsx",
					     "xls" };
	char path[512];

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		snprintf(path, sizeof(path), SHEETS "b-register.%s", forms[i]);
		ck_assert(import_file(path));
		struct vectors truth = vectors_load("data/spreadsheets/b-register.truth.csv");
		struct vectors out = output();

		for (size_t j = 0; j < 14; j++)
			ck_assert_str_eq(out.cell[0][j], truth.cell[0][j]);
		ck_assert_ptr_null(out.cell[0][14]);
		ck_truth("data/spreadsheets/b-register.truth.csv");
		/* the title, and the newborn without a number */
		ck_assert_uint_eq(noted, 2);
		ck_assert_uint_eq(count("M101"), 1);
		ck_assert_uint_eq(count("R301"), 1);
		vectors_free(&truth);
		vectors_free(&out);
	}
}
END_TEST

START_TEST(a_clean_roster_comes_out_equal_to_the_truth)
{
	static const char *const forms[] = { "utf8bom.csv", "gb18030.csv",      "unicode.txt",
					     "xlsx",        "libreoffice.xlsx", "xls" };
	char path[512];

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		snprintf(path, sizeof(path), SHEETS "a-hebazhen-202610.%s", forms[i]);
		ck_assert(import_file(path));
		ck_truth("data/spreadsheets/a-hebazhen-202610.truth.csv");
		ck_assert_uint_eq(look(), 0);
		ck_assert_uint_eq(count("M006"), 1);
		ck_assert_uint_eq(count("M007"), 1);
		ck_assert_uint_eq(count("M104"), 1);
		ck_assert_uint_eq(count("M103"), 1);
	}
}
END_TEST

/* What became of the damage, and of what was not damaged. */
struct fate {
	size_t repaired;
	size_t reported;
	size_t missed;
	size_t falsely; /* a warning or an error about a sound cell */
	size_t spoiled; /* a sound cell that changed */
};

/* What a damaged cell should say; NULL where it was not damaged. */
static const char *
sound(const struct vectors *damage, const char *household, const char *column)
{
	for (size_t row = 1; row < damage->rows; row++)
		if (strcmp(vectors_at(damage, row, "序号"), household) == 0 &&
		    strcmp(vectors_at(damage, row, "column"), column) == 0)
			return vectors_at(damage, row, "truth");
	return NULL;
}

/* The heading as the dirty sheet has it. */
static const char *
heading_of(const char *column)
{
	return strcmp(column, "身份证号") == 0     ? "身份证号码"
	       : strcmp(column, "月人均收入") == 0 ? "月人均收入（元）"
						   : column;
}

static struct fate
judge(const size_t *line)
{
	struct vectors damage = vectors_load("data/spreadsheets/c-dirty.damage.csv");
	struct vectors truth = vectors_load("data/spreadsheets/c-dirty.truth.csv");
	struct vectors out = output();
	struct fate fate = { 0 };

	ck_assert_uint_eq(out.rows, truth.rows);
	for (size_t row = 1; row < truth.rows; row++) {
		for (size_t i = 0; i < VECTOR_COLUMNS && truth.cell[0][i] != NULL; i++) {
			const char *column = truth.cell[0][i];

			if (!has_column(&out, label_of(&out, column)))
				continue;
			const char *want = sound(&damage, truth.cell[row][0], column);
			bool damaged = want != NULL;
			bool same = strcmp(vectors_at(&out, row, label_of(&out, column)),
					   damaged ? want : truth.cell[row][i]) == 0;
			const char *heading = heading_of(column);

			if (damaged) {
				bool said = said_at(line[row], heading, DIAG_NOTE);

				fate.repaired += same;
				fate.reported += !same && said;
				fate.missed += !same && !said;
				if (!same && !said)
					fprintf(stderr, "missed: %s %s\n", truth.cell[row][0],
						column);
			} else {
				bool false_word = said_at(line[row], heading, DIAG_WARNING);

				fate.falsely += false_word;
				if (false_word)
					fprintf(stderr, "falsely: %s %s\n", truth.cell[row][0],
						column);
				fate.spoiled += !same;
			}
		}
	}
	vectors_free(&damage);
	vectors_free(&truth);
	vectors_free(&out);
	return fate;
}

START_TEST(the_dirty_roster_is_repaired_or_reported)
{
	static const char *const forms[] = { "utf8bom.csv", "gb18030.csv", "unicode.txt", "xlsx",
					     "xls" };
	/* of 82 damaged cells; the others are named */
	static const size_t repaired[] = { 63, 63, 63, 63, 63 };
	char path[512];

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		size_t line[32];

		/* as the spreadsheet program numbers rows, whatever line breaks are in cells */
		for (size_t row = 1; row <= 28; row++)
			line[row] = row + 3 + (row > 14 ? 2 : 0);
		snprintf(path, sizeof(path), SHEETS "c-dirty.%s", forms[i]);
		ck_assert(import_file(path));
		struct fate fate = judge(line);

		ck_assert_uint_eq(fate.missed, 0);
		ck_assert_uint_eq(fate.falsely, 0);
		ck_assert_uint_eq(fate.spoiled, 0);
		ck_assert_uint_eq(fate.repaired, repaired[i]);
		ck_assert_uint_eq(fate.repaired + fate.reported, 82);
		/* what the sheet as a whole is told */
		ck_assert_uint_eq(count("M105"), 2);
		ck_assert_uint_eq(count("M102"), 1);
	}
}
END_TEST

START_TEST(no_message_shows_a_number)
{
	struct vectors truth = vectors_load("data/spreadsheets/c-dirty.truth.csv");

	ck_assert(import_file(SHEETS "c-dirty.gb18030.csv"));
	for (size_t row = 1; row < truth.rows; row++) {
		ck_assert_ptr_null(strstr(masked, vectors_at(&truth, row, "身份证号")));
		ck_assert_ptr_null(strstr(masked, vectors_at(&truth, row, "银行账号")));
	}
	ck_assert_ptr_null(strstr(masked, "15800000473"));
	ck_assert_ptr_null(strstr(masked, "173-0000"));
	vectors_free(&truth);
}
END_TEST

START_TEST(every_encoding_is_read_or_refused)
{
	static const char *const good[] = { "d1-utf8-nobom-lf.csv", "d2-guarded.gb18030.csv",
					    "d3-utf16be.txt", "d5-mixed-encoding.csv",
					    "河坝镇 低保花名册（2026年10月）.csv" };
	char path[512];

	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
		snprintf(path, sizeof(path), SHEETS "%s", good[i]);
		ck_assert(import_file(path));
		ck_truth("data/spreadsheets/d.truth.csv");
		ck_assert_uint_eq(count("T108"), i == 3);
		ck_assert_uint_eq(count("M301"), i == 1 ? 10 : 0);
	}
	ck_assert(!import_file(SHEETS "d4-mojibake.csv"));
	ck_assert_uint_eq(count("M002"), 1);
	ck_assert(import_file(SHEETS "d6-truncated.gb18030.csv"));
	ck_assert_uint_eq(count("T107"), 1);
	ck_assert(said_at(11, "身份证号", DIAG_WARNING));
}
END_TEST

UNIT(begin, scratch_tear_down, a_register_comes_out_equal_to_the_truth,
     a_clean_roster_comes_out_equal_to_the_truth, the_dirty_roster_is_repaired_or_reported,
     no_message_shows_a_number, every_encoding_is_read_or_refused);
