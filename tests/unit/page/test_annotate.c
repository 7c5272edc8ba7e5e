#include "page/annotate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "import/import.h"
#include "table/comments.h"
#include "table/sheetfile.h"
#include "table/xlsxfile.h"
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

/* Import a file and write it again with what was found. */
static void
mark_file(const char *path)
{
	struct diag diag = {
		.language = LANGUAGE_EN, .sink = sink, .filter = keep, .filter_context = &annotate
	};
	struct import_options options = { .today = day_of(2026, 11, 23) };
	struct where where = { .file = TEXT("marked.xlsx") };
	char register_path[80];

	annotate = (struct annotate){ 0 };
	struct import *import = import_open(path, &options, &diag);
	struct rowout_options how = { .language = LANGUAGE_ZH };

	snprintf(register_path, sizeof(register_path), "%s/r.csv", folder);
	struct rowout *out = rowout_open(register_path, &how, &diag);

	ck_assert_ptr_nonnull(import);
	ck_assert(import_run(import, out, LANGUAGE_ZH, NULL, NULL));
	rowout_abandon(out);
	diag.filter = NULL;
	struct outfile *book = outfile_open(marked, &diag);

	const struct annotate_source source = { .path = path,
						.place = import_place,
						.header = import_header,
						.context = import,
						.date = day_of(2026, 11, 23) };

	ck_assert(annotate_write(&annotate, &source, book, &diag, &where));
	ck_assert(outfile_finish(book));
	import_close(import);
	annotate_free(&annotate);
}

static void
mark(const char *rows)
{
	FILE *file = fopen(roster, "w");

	ck_assert_ptr_nonnull(file);
	ck_assert_int_ge(fputs(rows, file), 0);
	ck_assert_int_eq(fclose(file), 0);
	mark_file(roster);
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
	ck_assert_ptr_nonnull(strstr(sheetfile_part(marked, "xl/styles.xml"), "FFF8CBAC"));
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

#define CELL(more, words) "<Cell" more "><Data>" words "</Data></Cell>"
#define NOTED(more, words, note)                                                                   \
	"<Cell" more "><Data>" words "</Data><Comment><Data>" note "</Data></Comment></Cell>"

/* Comments of people stay, beside what is no cell too, and so do merged cells. */
START_TEST(marked_twice_it_is_as_marked_once)
{
	static char once[32768];
	static char rows[8192];

	mark("<?xml version=\"1.0\"?><Workbook "
	     "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
	     "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table><"
	     "Row>" CELL("", "序号") CELL("", "姓名") CELL("", "与户主关系") CELL(
		     "", "月保障金") "</Row><Row>" CELL(" ss:MergeDown=\"1\"",
							"1") NOTED("", "张三", "看户口本")
		     CELL("", "户主") CELL("", "三百元多") "</Row><Row>" CELL(" ss:Index=\"2\"",
									      "李四") CELL("", "妻")
			     NOTED(" ss:Index=\"7\"", "", "旁边") "</Row><Row/><Row>" NOTED(
				     "", "", "下面") "</Row></Table></Worksheet></Workbook>");
	const char *comments = sheetfile_part(marked, "xl/comments1.xml");

	ck_assert_ptr_nonnull(strstr(comments, "ref=\"D2\""));
	ck_assert_ptr_nonnull(strstr(comments, "看户口本\n" COMMENTS_OURS "M415: "));
	ck_assert_ptr_nonnull(strstr(comments, "ref=\"G3\""));
	ck_assert_ptr_null(strstr(comments, "ref=\"A3\""));
	ck_assert_ptr_nonnull(strstr(comments, "下面"));
	ck_assert_int_lt(snprintf(once, sizeof(once), "%s", comments), (int)sizeof(once));
	const char *sheet = sheetfile_part(marked, "xl/worksheets/sheet1.xml");

	ck_assert_ptr_nonnull(strstr(sheet, "<mergeCell ref=\"A2:A3\"/>"));
	ck_assert_int_lt(snprintf(rows, sizeof(rows), "%s", sheet), (int)sizeof(rows));
	char again[80];

	snprintf(again, sizeof(again), "%s/again.xlsx", folder);
	ck_assert_int_eq(rename(marked, again), 0);
	mark_file(again);
	ck_assert_str_eq(sheetfile_part(marked, "xl/comments1.xml"), once);
	ck_assert_str_eq(sheetfile_part(marked, "xl/worksheets/sheet1.xml"), rows);
	unlink(again);
}
END_TEST

START_TEST(columns_stay_as_wide_as_they_are)
{
	static const char *const cells[] = { "户编号", "姓名", "与户主关系", "备注",
					     "001",    "张三", "户主",       "" };
	const struct rowout_options options = { .open = TEXT("备注"), .language = LANGUAGE_ZH };
	struct diag diag = { .sink = sink };
	char path[80];

	snprintf(path, sizeof(path), "%s/wide.xlsx", folder);
	struct rowout *out = rowout_open(path, &options, &diag);

	for (size_t i = 0; i < ARRAY_LENGTH(cells); i++) {
		rowout_cell(out, CELL_TEXT, text_of(cells[i]));
		if (i % 4 == 3)
			rowout_end_row(out);
	}
	ck_assert(rowout_finish(out));
	mark_file(path);
	sheetfile_holds(marked, "xl/worksheets/sheet1.xml",
			"<col min=\"4\" max=\"4\" width=\"26.7");
	unlink(path);
}
END_TEST

/* Its looks, sizes and number formats, blank cells too; what was marked before is no look of it. */
START_TEST(a_sheet_looks_as_it_did)
{
	static const struct xlsxfile_part part[] = {
		{ "xl/styles.xml", XML
		  "<styleSheet><numFmts><numFmt numFmtId='176' formatCode='#,##0.00'/>"
		  "<numFmt numFmtId='177' formatCode='0!.0,\"万\"'/></numFmts>"
		  "<fonts><font/><font><b/><sz val='16'/><name val='黑体'/>"
		  "<color rgb='FF1F4E79'/></font></fonts><fills><fill/><fill>"
		  "<patternFill patternType='solid'><fgColor rgb='FFE2EFDA'/></patternFill></fill>"
		  "<fill><patternFill patternType='solid'><fgColor rgb='FFF8CBAC'/></patternFill>"
		  "</fill></fills><borders><border/><border><left style='double'/></border>"
		  "</borders><cellXfs><xf/><xf fontId='1' fillId='1'/><xf borderId='1' fillId='2'/>"
		  "<xf numFmtId='176'/><xf numFmtId='177'/><xf numFmtId='31'/></cellXfs>"
		  "</styleSheet>" },
		{ "xl/worksheets/sheet1.xml", XML
		  "<worksheet><cols><col min='2' max='2' width='30.7109375'/></cols><sheetData>"
		  "<row r='1' ht='40.5'><c r='A1' s='1' t='inlineStr'><is><t>户编号</t></is></c>"
		  "<c r='B1' t='inlineStr'><is><t>姓名</t></is></c>"
		  "<c r='C1' t='inlineStr'><is><t>与户主关系</t></is></c>"
		  "<c r='D1' t='inlineStr'><is><t>现月保障金</t></is></c>"
		  "<c r='E1' t='inlineStr'><is><t>金融资产</t></is></c>"
		  "<c r='F1' t='inlineStr'><is><t>上次复核日期</t></is></c></row>"
		  "<row r='2'><c r='A2' s='2' t='inlineStr'><is><t>001</t></is></c>"
		  "<c r='B2' t='inlineStr'><is><t>张三</t></is></c>"
		  "<c r='C2' t='inlineStr'><is><t>户主</t></is></c>"
		  "<c r='D2' s='3'><v>1330.5</v></c><c r='E2' s='4'><v>45000</v></c>"
		  "<c r='F2' s='5'><v>46000</v></c></row>"
		  "<row r='4'><c r='A4' s='1'/></row></sheetData></worksheet>" },
	};
	char path[80];

	snprintf(path, sizeof(path), "%s/styled.xlsx", folder);
	xlsxfile_write(path, part, ARRAY_LENGTH(part));
	mark_file(path);
	const char *styles = sheetfile_part(marked, "xl/styles.xml");

	ck_assert_ptr_nonnull(strstr(styles, "<b/><sz val=\"16\"/><color rgb=\"FF1F4E79\"/>"
					     "<name val=\"黑体\"/>"));
	ck_assert_ptr_nonnull(strstr(styles, "<fgColor rgb=\"FFE2EFDA\"/>"));
	ck_assert_ptr_nonnull(strstr(styles, "formatCode=\"#,##0.00\""));
	ck_assert_ptr_nonnull(strstr(styles, "<left style=\"double\">"));
	ck_assert_ptr_nonnull(strstr(styles, "numFmtId=\"31\""));
	ck_assert_ptr_null(strstr(styles, "万"));
	ck_assert_ptr_null(strstr(styles, "0!.0"));
	const char *sheet = sheetfile_part(marked, "xl/worksheets/sheet1.xml");

	ck_assert_ptr_nonnull(strstr(sheet, "<col min=\"2\" max=\"2\" width=\"30.7109375\""));
	ck_assert_ptr_nonnull(strstr(sheet, "ht=\"40.5\" customHeight=\"1\""));
	ck_assert_ptr_nonnull(strstr(sheet, "<v>1330.5</v>"));
	ck_assert_ptr_nonnull(strstr(sheet, "<v>46000</v>"));
	ck_assert_ptr_nonnull(strstr(sheet, "<c r=\"A4\" s="));
	sheetfile_read(&sheets, marked, NULL, 1);
	ck_assert_str_eq(sheets.rows, "1|户编号|姓名|与户主关系|现月保障金|金融资产|上次复核日期\n"
				      "2|001|张三|户主|1330.5|4.5万|2025-12-09\n");
	unlink(path);
}
END_TEST

UNIT(begin, finish, a_sheet_looks_as_it_did, columns_stay_as_wide_as_they_are,
     values_stay_and_findings_stand_beside_them, where_nothing_is_found_it_says_so,
     marked_twice_it_is_as_marked_once);
