#include "compare/changes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "named.h"
#include "rule/ruleset.h"
#include "unit.h"

static struct diag quiet;

static void
read_text(struct snapshot *snapshot, const char *text)
{
	char path[NAMED_SIZE];

	ck_assert(snapshot_read(snapshot, named_file(path, text, ""), RECORD_PAYMENT,
				&(struct table_options){ 0 }, &quiet));
	unlink(path);
}

START_TEST(files_of_unlike_kinds_are_trouble)
{
	quiet = (struct diag){ 0 };
	ck_assert(changes_alike(RECORD_PAYMENT, RECORD_PAYMENT, "a.csv", &quiet));
	ck_assert(!changes_alike(RECORD_TYPES, RECORD_TYPES, "a.csv", &quiet));
	ck_assert_uint_eq(quiet.count[DIAG_TROUBLE], 0);
	ck_assert(!changes_alike(RECORD_DECISION, RECORD_PAYMENT, "a.csv", &quiet));
	ck_assert_uint_eq(quiet.count[DIAG_TROUBLE], 1);
}
END_TEST

START_TEST(other_amounts_are_counted_and_other_columns_named)
{
	struct changes changes = { 0 };
	char path[NAMED_SIZE];

	(void)named_file(path, "", "");
	quiet = (struct diag){ 0 };
	read_text(&changes.compare.difference.before,
		  "household_id,programme,amount\nH1,dibao,100\nH2,dibao,50\n");
	read_text(&changes.compare.difference.after,
		  "household_id,programme,amount,town\nH1,dibao,120,T\nH3,dibao,50,T\n");
	changes_report_columns(&changes, LANGUAGE_EN, &quiet);
	ck_assert_uint_eq(quiet.count[DIAG_NOTE] + quiet.count[DIAG_WARNING], 1);
	struct ruleset *rules = ruleset_open(JZ_SOURCE_DIR "/rules/datonghu", &quiet);
	struct law law;

	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, day_of(2026, 12, 1), &law);
	changes.law = &law;
	struct rowout *out = rowout_open(path, &(struct rowout_options){ 0 }, &quiet);

	changes_write(&changes, out, LANGUAGE_EN, day_of(2026, 12, 1));
	ck_assert(rowout_finish(out));
	ck_assert_uint_eq(changes.amounts, 1);
	ck_assert_uint_eq(changes.compare.difference.changes, 3);
	ck_assert_uint_eq(changes.compare.rows.entered, 1);
	changes_free(&changes);
	ruleset_close(rules);
	unlink(path);
}
END_TEST

UNIT(NULL, NULL, files_of_unlike_kinds_are_trouble,
     other_amounts_are_counted_and_other_columns_named);
