#include "scale/joined.h"

#include <stdio.h>

#include "base/digest.h"
#include "scratch.h"
#include "unit.h"

static struct joined joined;
static char parts_folder[128];
static char results_folder[128];

/* A part, its result, and the record of a run that made it. */
static void
write_part(int number, const char *date, const char *option)
{
	char name[64], record[2048], digest[DIGEST_SIZE], result[DIGEST_SIZE];

	(void)snprintf(name, sizeof(name), "p/00%d.csv", number);
	scratch_write(&scratch, name, "rows\n");
	(void)snprintf(name, sizeof(name), "o/00%d.csv", number);
	scratch_write(&scratch, name, "made\n");
	(void)snprintf(
		record, sizeof(record),
		"[run]\ntool = \"jz-assess\"\nversion = \"1\"\ndate = \"%s\"\nlanguage = "
		"\"en\"\nstatus = \"%d\"\n[arguments]\n01 = \"-o\"\n02 = \"o/00%d.csv\"\n03 = "
		"\"%s\"\n04 = \"p/00%d.csv\"\n[input]\n01 = \"operand, p/00%d.csv, %s, 1\"\n"
		"[output]\n01 = \"output, o/00%d.csv, %s, 1\"\n[count]\nhouseholds = \"%d\"\n"
		"%s = \"1\"\n",
		date, number - 1, number, option, number, number, digest_of(TEXT("rows\n"), digest),
		number, digest_of(TEXT("made\n"), result), 10 * number,
		number == 1 ? "none" : "dibao");
	(void)snprintf(name, sizeof(name), "o/00%d.csv.run", number);
	scratch_write(&scratch, name, record);
}

static void
begin(void)
{
	char list[512], digest[DIGEST_SIZE];

	scratch_set_up();
	(void)snprintf(parts_folder, sizeof(parts_folder), "%s/p", scratch.dir);
	(void)snprintf(results_folder, sizeof(results_folder), "%s/o", scratch.dir);
	write_part(1, "2026-11-23", "-q");
	write_part(2, "2026-11-23", "-q");
	(void)digest_of(TEXT("rows\n"), digest);
	(void)snprintf(list, sizeof(list),
		       "part,file,sha256,rows,first_row\n000,r.csv,%s,2,2\n001,001.csv,%s,1,2\n"
		       "002,002.csv,%s,1,3\n",
		       digest, digest, digest);
	scratch_write(&scratch, "p/parts.csv", list);
}

static bool
open_all(void)
{
	joined_free(&joined);
	return joined_open(&joined, parts_folder, results_folder, &scratch.diag);
}

START_TEST(parts_that_were_run_alike)
{
	size_t count;

	ck_assert(open_all());
	ck_assert(joined.look);
	ck_assert_str_eq(joined.part[1].operand, "p/002.csv");
	ck_assert_ptr_null(joined.part[1].findings);
	const struct run_figure *figure = joined_figures(&joined, &count);

	ck_assert_uint_eq(count, 3);
	ck_assert(text_equal(figure[0].value, TEXT("30")));
	ck_assert(text_equal(figure[1].key, TEXT("dibao")));
	ck_assert(text_equal(figure[2].key, TEXT("none")));
	joined_free(&joined);
}
END_TEST

START_TEST(a_part_that_is_missing_or_other_is_named)
{
	scratch_write(&scratch, "o/002.csv", "");
	ck_assert(!open_all());
	scratch_write(&scratch, "o/002.csv", "changed\n");
	ck_assert(!open_all());
	scratch_write(&scratch, "o/002.csv", "made\n");
	scratch_write(&scratch, "o/002.status", "2\n");
	ck_assert(!open_all());
	scratch_write(&scratch, "o/002.status", "1\n");
	scratch_write(&scratch, "p/001.csv", "other\n");
	ck_assert(!open_all());
	scratch_write(&scratch, "p/001.csv", "rows\n");
	write_part(2, "2026-11-24", "-q");
	ck_assert(!open_all());
	write_part(2, "2026-11-23", "-x");
	ck_assert(!open_all());
	write_part(2, "2026-11-23", "-q");
	ck_assert(open_all());
	joined_free(&joined);
	ck_assert_str_eq(scratch.found, "o/002.csv:0 S201\no/002.csv:0 S204\no/002.status:0 S206\n"
					"p/001.csv:0 S203\no/002.csv.run:0 S202\no/002.csv.run:0 "
					"S202\n");
}
END_TEST

UNIT(begin, scratch_tear_down, parts_that_were_run_alike, a_part_that_is_missing_or_other_is_named);
