#include "page/annotate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "import/import.h"
#include "table/sheetfile.h"
#include "unit.h"

static struct sheetfile sheets;
static char folder[32];
static char roster[64];
static char marked[64];
static struct annotate annotate;

static bool
keep(void *context, const struct finding *finding)
{
	annotate_take(context, finding);
	return true;
}

static void
sink(void *context, const struct finding *finding)
{
	(void)context;
	(void)finding;
}

static void
begin(void)
{
	snprintf(folder, sizeof(folder), "/tmp/jz-marked-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	snprintf(roster, sizeof(roster), "%s/roster.csv", folder);
	snprintf(marked, sizeof(marked), "%s/marked.xlsx", folder);
}

static void
finish(void)
{
	unlink(roster);
	unlink(marked);
	ck_assert_int_eq(rmdir(folder), 0);
}

static size_t
place_of(const void *context, const struct where *where)
{
	return import_place(context, where);
}

static size_t
header_of(const void *context, size_t sheet)
{
	return import_header(context, sheet);
}

/* Import the rows and write them again with what was found. */
static void
mark(const char *rows)
{
	struct diag diag = {
		.language = LANGUAGE_EN, .sink = sink, .filter = keep, .filter_context = &annotate
	};
	struct import_options options = { .today = day_of(2026, 11, 23) };
	struct where where = { .file = TEXT("marked.xlsx") };
	FILE *file = fopen(roster, "w");
	char register_path[80];

	annotate = (struct annotate){ 0 };
	ck_assert_ptr_nonnull(file);
	ck_assert_int_ge(fputs(rows, file), 0);
	ck_assert_int_eq(fclose(file), 0);
	struct import *import = import_open(roster, &options, &diag);
	struct rowout_options how = { .language = LANGUAGE_ZH };

	snprintf(register_path, sizeof(register_path), "%s/r.csv", folder);
	struct rowout *out = rowout_open(register_path, &how, &diag);

	ck_assert_ptr_nonnull(import);
	ck_assert(import_run(import, out, LANGUAGE_ZH, NULL, NULL));
	rowout_abandon(out);
	diag.filter = NULL;
	struct outfile *book = outfile_open(marked, &diag);

	const struct annotate_source source = { .path = roster,
						.place = place_of,
						.header = header_of,
						.context = import,
						.date = day_of(2026, 11, 23) };

	ck_assert(annotate_write(&annotate, &source, book, &diag, &where));
	ck_assert(outfile_finish(book));
	import_close(import);
	annotate_free(&annotate);
}

START_TEST(values_stay_and_findings_stand_beside_them)
{
	mark("某镇低保花名册\n"
	     "户编号,姓名,身份证号,与户主关系,现月保障金\n"
	     "001,张三,4.39921E+17,户主,330.00\n"
	     "002,李四,439921195208049957,户主,三百元整多\n");
	sheetfile_read(&sheets, marked, NULL, 1);
	ck_assert_str_eq(sheets.rows, "1|某镇低保花名册\n"
				      "2|户编号|姓名|身份证号|与户主关系|现月保障金\n"
				      "3|001|张三|4.39921E+17|户主|330.00\n"
				      "4|002|李四|439921195208049957|户主|三百元整多\n");
	const char *comments = sheetfile_part(marked, "xl/comments1.xml");

	ck_assert_ptr_nonnull(strstr(comments, "ref=\"C3\""));
	ck_assert_ptr_nonnull(strstr(comments, "R308: "));
	ck_assert_ptr_nonnull(strstr(comments, "ref=\"E4\""));
	ck_assert_ptr_null(strstr(comments, "439921195208049957"));
	ck_assert_ptr_nonnull(strstr(sheetfile_part(marked, "xl/styles.xml"), "FFF8CBAD"));
	sheetfile_read(&sheets, marked, "problems found", 1);
	ck_assert_ptr_nonnull(strstr(sheets.rows, "|R308|error|"));
	ck_assert_ptr_nonnull(strstr(sheets.rows, "red cells are errors"));
	ck_assert_ptr_null(strstr(sheets.rows, "439921195208049957"));
}
END_TEST

START_TEST(where_nothing_is_found_it_says_so)
{
	mark("户编号,姓名,身份证号,与户主关系\n"
	     "001,张三,439921195208049957,户主\n");
	sheetfile_read(&sheets, marked, NULL, 1);
	ck_assert_str_eq(sheets.rows, "1|户编号|姓名|身份证号|与户主关系\n"
				      "2|001|张三|439921195208049957|户主\n");
	sheetfile_read(&sheets, marked, "problems found", 1);
	ck_assert_ptr_nonnull(strstr(sheets.rows, "Findings"));
}
END_TEST

UNIT(begin, finish, values_stay_and_findings_stand_beside_them, where_nothing_is_found_it_says_so);
