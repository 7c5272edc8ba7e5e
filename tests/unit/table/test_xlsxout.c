#include "table/xlsxout.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sheetfile.h"
#include "table/outfile.h"
#include "table/rowout.h"
#include "table/xlsxin.h"
#include "unit.h"

static char folder[32];
static char path[64];
static struct sheetfile file;
static char said[SHEETFILE_SIZE];

static void
begin(void)
{
	snprintf(folder, sizeof(folder), "/tmp/jz-xlsxout-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/out.xlsx", folder);
	said[0] = '\0';
}

static void
finish(void)
{
	unlink(path);
	ck_assert_int_eq(rmdir(folder), 0); /* no temporary file is left either */
}

static void
sink(void *context, const struct finding *finding)
{
	size_t used = strlen(said);

	(void)context;
	snprintf(said + used, sizeof(said) - used, "%s %.*s\n", finding->id,
		 (int)finding->message.n, finding->message.p);
}

static struct diag diag = { .language = LANGUAGE_EN, .sink = sink };

/* Cells of the kinds that the letters name (t n m c d, r a rate, k a code), split at '|'; rows at
 * '\n'. */
static bool
write_rows(const struct rowout_options *options, const char *kinds, const char *rows)
{
	static const char letters[] = "tnmrcdk";
	struct rowout *out = rowout_open(path, options, &diag);
	size_t column = 0;

	ck_assert_ptr_nonnull(out);
	for (; *rows != '\0';) {
		size_t n = strcspn(rows, "|\n");
		size_t kind = (size_t)(strchr(letters, kinds[column]) - letters);

		rowout_cell(out, (enum cell_kind)kind, (struct text){ rows, n });
		column++;
		rows += n;
		if (*rows == '\n') {
			rowout_end_row(out);
			column = 0;
		}
		rows++;
	}
	return rowout_finish(out);
}

#define SHEET1 "xl/worksheets/sheet1.xml"

START_TEST(every_kind_comes_back_as_it_was)
{
	static const struct rowout_options plain = { .language = LANGUAGE_EN };

	ck_assert(write_rows(&plain, "tnmcd",
			     "name|id|amount|count|day\n"
			     "张三|439921195208049957|1080.00|3|2026-10-01\n"
			     "=1+1|007|-3.50|1.25|2026-10\n"
			     "+a|13700000205|0.10|007|1899-12-31\n"
			     "@b||999999999.99|1234567890123456|2月30日\n"
			     "-c|6299996474294000026|8.14|-5|1900-03-01\n"
			     "a\xEF\xBF\xBF\x62|x|12,5|3元|\n"));
	sheetfile_read(&file, path, NULL, 1);
	ck_assert_str_eq(file.findings, "");
	ck_assert_str_eq(file.rows, "1|name|id|amount|count|day\n"
				    "2|张三|439921195208049957|1080|3|2026-10-01\n"
				    "3|=1+1|007|-3.5|1.25|2026-10\n"
				    "4|+a|13700000205|0.1|007|1899-12-31\n"
				    "5|@b||999999999.99|1234567890123456|2月30日\n"
				    "6|-c|6299996474294000026|8.14|-5|1900-03-01\n"
				    "7|a???b|x|12,5|3元\n");
	ck_assert_ptr_null(strstr(sheetfile_part(path, SHEET1), "<f>"));
	ck_assert_str_eq(said, "");
}
END_TEST

START_TEST(a_title_and_sums_stand_round_the_rows)
{
	const struct rowout_options options = { .title = TEXT("发放花名册"),
						.sums = true,
						.language = LANGUAGE_ZH };

	ck_assert(write_rows(&options, "tmtm",
			     "姓名|金额|备注|预留\n张三|1080.00||\n"
			     "李四|0.10||\n王五|不详|死亡|\n"));
	sheetfile_read(&file, path, NULL, 1);
	ck_assert_str_eq(file.rows, "1|发放花名册\n2|姓名|金额|备注|预留\n3|张三|1080\n"
				    "4|李四|0.1\n5|王五|不详|死亡\n6|合计|1080.1\n");
	sheetfile_holds(path, SHEET1, "<f>SUM(B3:B5)</f><v>1080.1</v>");
	sheetfile_holds(path, SHEET1, "<mergeCell ref=\"A1:D1\"/>");
	sheetfile_holds(path, SHEET1, "<autoFilter ref=\"A2:D5\"/>");
	sheetfile_holds(path, SHEET1,
			"topLeftCell=\"A3\" activePane=\"bottomLeft\" state=\"frozen\"");
	sheetfile_holds(path, SHEET1, "fitToHeight=\"0\" orientation=\"landscape\"");
	sheetfile_holds(path, SHEET1, "paperSize=\"9\"");
	sheetfile_holds(path, SHEET1, "&amp;C第 &amp;P 页，共 &amp;N 页");
	sheetfile_holds(path, "xl/workbook.xml", "发放花名册'!$2:$2</definedName>");
}
END_TEST

/* Above the rows their day and unit, below their sums where to sign; an income adds up to nothing.
 */
START_TEST(a_list_has_what_an_office_puts_around_it)
{
	const struct rowout_options options = { .title = TEXT("河坝镇2026年12月名单"),
						.about = TEXT("单位：元"),
						.sheet = TEXT("名单"),
						.foot = TEXT("制表："),
						.late = TEXT("已超期"),
						.sums = true,
						.language = LANGUAGE_ZH };
	struct rowout *out = rowout_open(path, &options, &diag);

	ck_assert_ptr_nonnull(out);
	rowout_cell(out, CELL_TEXT, TEXT("户编号"));
	rowout_cell(out, CELL_TEXT, TEXT("金额"));
	rowout_cell(out, CELL_TEXT, TEXT("收入"));
	rowout_end_row(out);
	rowout_cell(out, CELL_TEXT, TEXT("已超期"));
	rowout_cell(out, CELL_MONEY, TEXT("600.00"));
	rowout_cell(out, CELL_RATE, TEXT("50.00"));
	rowout_end_row(out);
	ck_assert(rowout_finish(out));
	sheetfile_holds(path, SHEET1, "<mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A2:C2\"/>");
	sheetfile_holds(path, SHEET1, "单位：元");
	sheetfile_holds(path, SHEET1, "<f>SUM(B4:B4)</f><v>600</v>");
	sheetfile_holds(path, SHEET1, "<c r=\"C5\" s=\"6\"/>");
	sheetfile_holds(path, SHEET1, "<mergeCell ref=\"A6:C6\"/>");
	sheetfile_holds(path, SHEET1, "制表：");
	sheetfile_holds(path, "xl/workbook.xml", "<sheet name=\"名单\"");
	sheetfile_holds(path, "xl/styles.xml", "FFF8CBAC");
}
END_TEST

/* It stands in the middle of a sheet to be signed, and of a wide list over its first columns. */
START_TEST(a_title_stands_over_what_is_on_the_first_page)
{
	const struct rowout_options options = { .title = TEXT("t"),
						.total = _i == 0 ? TEXT("sum") : TEXT_NONE,
						.language = LANGUAGE_EN };
	struct rowout *out = rowout_open(path, &options, &diag);

	ck_assert_ptr_nonnull(out);
	for (int i = 0; i < 20; i++)
		rowout_cell(out, CELL_TEXT, TEXT("c"));
	rowout_end_row(out);
	ck_assert(rowout_finish(out));
	sheetfile_holds(path, SHEET1,
			_i == 0 ? "<mergeCell ref=\"A1:T1\"/>" : "<mergeCell ref=\"A1:P1\"/>");
}
END_TEST

/* A sheet to be signed: sums among the rows, lines behind them, the title on every page. */
START_TEST(sums_among_the_rows_and_lines_behind_them)
{
	const struct rowout_options options = { .title = TEXT("t"),
						.total = TEXT("sum"),
						.language = LANGUAGE_EN };
	struct rowout *out = rowout_open(path, &options, &diag);

	ck_assert_ptr_nonnull(out);
	for (int i = 0; i < 3; i++) {
		rowout_cell(out, CELL_TEXT,
			    i == 0   ? TEXT("name")
			    : i == 1 ? TEXT("x")
				     : TEXT("sum"));
		rowout_cell(out, i == 0 ? CELL_TEXT : CELL_MONEY,
			    i == 0 ? TEXT("yuan") : TEXT("1"));
		rowout_end_row(out);
	}
	rowout_line(out, TEXT("signed:"));
	ck_assert(rowout_finish(out));
	sheetfile_read(&file, path, NULL, 1);
	ck_assert_str_eq(file.rows, "1|t\n2|name|yuan\n3|x|1\n4|sum|1\n5|signed:\n");
	sheetfile_holds(path, SHEET1, "<mergeCell ref=\"A5:B5\"/>");
	sheetfile_holds(path, SHEET1, "<row r=\"5\" ht=\"27\" customHeight=\"1\">");
	sheetfile_holds(path, SHEET1, "paperSize=\"9\"");
	sheetfile_holds(path, "xl/workbook.xml", "t!$1:$2");
	ck_assert_ptr_null(strstr(sheetfile_part(path, SHEET1), "<autoFilter"));
}
END_TEST

START_TEST(columns_are_as_wide_as_their_widest_text)
{
	static const struct rowout_options plain = { .language = LANGUAGE_ZH };

	ck_assert(write_rows(
		&plain, "tnt",
		"甲|身份证号|很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长\n"
		"乙|439921195208049957|x\n"));
	sheetfile_holds(path, SHEET1, "<col min=\"1\" max=\"1\" width=\"6.7109375\"");
	sheetfile_holds(path, SHEET1, "<col min=\"2\" max=\"2\" width=\"21.7109375\"");
	sheetfile_holds(path, SHEET1, "<col min=\"3\" max=\"3\" width=\"50.7109375\"");
}
END_TEST

START_TEST(a_level_colours_its_row)
{
	const struct rowout_options options = { .level = 2, .language = LANGUAGE_ZH };

	ck_assert(write_rows(&options, "tt", "行|级别\n1|错误\n2|warning\n3|说明\n4\n5|trouble\n"));
	const char *part = sheetfile_part(path, SHEET1);
	static const char *const at[] = { "\"A2\" s=\"", "\"A3\" s=\"", "\"A4\" s=\"",
					  "\"A5\" s=\"", "\"A6\" s=\"" };
	int style[5];

	for (size_t i = 0; i < 5; i++)
		style[i] = atoi(strstr(part, at[i]) + strlen(at[i]));
	ck_assert_int_ne(style[0], style[1]);
	ck_assert_int_ne(style[0], style[2]);
	ck_assert_int_ne(style[1], style[2]);
	ck_assert_int_eq(style[2], style[3]);
	ck_assert_int_eq(style[0], style[4]);
	sheetfile_holds(path, "xl/styles.xml", "FFF8CBAC");
	sheetfile_holds(path, "xl/styles.xml", "FFFFF2CB");
}
END_TEST

START_TEST(what_is_late_colours_its_row)
{
	const struct rowout_options options = { .late = TEXT("超期"), .language = LANGUAGE_ZH };

	ck_assert(write_rows(&options, "tt", "户|状态\n1|超期\n2|超期了\n"));
	const char *sheet = sheetfile_part(path, SHEET1);

	ck_assert_int_ne(atoi(strstr(sheet, "\"A2\" s=\"") + 8),
			 atoi(strstr(sheet, "\"A3\" s=\"") + 8));
	ck_assert_int_eq(atoi(strstr(sheet, "\"A2\" s=\"") + 8),
			 atoi(strstr(sheet, "\"B2\" s=\"") + 8));
}
END_TEST

START_TEST(the_same_rows_give_the_same_bytes)
{
	const struct rowout_options options = { .title = TEXT("甲"), .date = 20780 };
	static char bytes[2][SHEETFILE_SIZE];
	size_t n[2];

	for (size_t i = 0; i < 2; i++) {
		ck_assert(write_rows(&options, "tm", "a|b\nc|1.00\n"));
		FILE *in = fopen(path, "rb");

		n[i] = fread(bytes[i], 1, sizeof(bytes[i]), in);
		fclose(in);
		if (i == 0)
			sleep(2);
	}
	ck_assert_uint_eq(n[0], n[1]);
	ck_assert(memcmp(bytes[0], bytes[1], n[0]) == 0);
	sheetfile_holds(path, "docProps/core.xml", "2026-11-23T00:00:00Z</dcterms:created>");
}
END_TEST

START_TEST(what_a_sheet_cannot_hold_is_said_and_nothing_is_replaced)
{
	static const struct rowout_options plain = { .language = LANGUAGE_EN };
	char *s = malloc(65536);

	ck_assert(write_rows(&plain, "tt", "a|b\n"));
	memset(s, 'x', 65536);
	memcpy(s, "a|", 2);
	s[2 + 32767] = '\n';
	s[3 + 32767] = '\0';
	ck_assert(write_rows(&plain, "tt", s));
	s[2 + 32767] = 'x';
	s[3 + 32767] = '\n';
	s[4 + 32767] = '\0';
	ck_assert(!write_rows(&plain, "tt", s));
	ck_assert_ptr_nonnull(strstr(said, "T223 a cell of column B has more than 32,767"));
	free(s);
	sheetfile_read(&file, path, NULL, 1);
	ck_assert_str_eq(file.findings, "");
}
END_TEST

START_TEST(too_many_columns_and_rows_are_said)
{
	static const struct rowout_options plain = { .language = LANGUAGE_EN };
	struct rowout *out = rowout_open(path, &plain, &diag);

	for (size_t i = 0; i <= 16384; i++)
		rowout_cell(out, CELL_TEXT, TEXT("x"));
	rowout_end_row(out);
	ck_assert(!rowout_finish(out));
	ck_assert_str_eq(said, "T222 more than 16,384 columns, which is all that a sheet holds\n");
	said[0] = '\0';
	out = rowout_open(path, &plain, &diag);
	for (size_t i = 0; i < 1048577; i++)
		rowout_end_row(out);
	ck_assert(!rowout_finish(out));
	ck_assert_str_eq(said, "T221 more than 1,048,576 rows, which is all that a sheet holds\n");
}
END_TEST

START_TEST(nothing_at_all_is_a_workbook_too)
{
	static const struct rowout_options plain = { .language = LANGUAGE_EN, .sums = true };

	ck_assert(write_rows(&plain, "", ""));
	sheetfile_read(&file, path, NULL, 1);
	ck_assert(file.opened && file.end == TABLE_END);
	ck_assert(write_rows(&plain, "m", "amount\n"));
	sheetfile_read(&file, path, NULL, 1);
	ck_assert_str_eq(file.rows, "1|amount\n");
	struct rowout *out = rowout_open(path, &plain, &diag);

	rowout_cell(out, CELL_TEXT, TEXT("x"));
	rowout_abandon(out);
	sheetfile_read(&file, path, NULL, 1);
	ck_assert_str_eq(file.rows, "1|amount\n");
}
END_TEST

START_TEST(a_column_offers_its_words)
{
	const struct text word[] = { TEXT("同意"), TEXT("不同意") };
	const struct rowout_options options = {
		.language = LANGUAGE_ZH,
		.title = TEXT("名册"),
		.choice = { TEXT("状态"), word, 2 },
	};

	ck_assert(write_rows(&options, "tt", "户|状态\nH1|同意\nH2|\n"));
	sheetfile_holds(path, SHEET1, "<dataValidation type=\"list\" allowBlank=\"1\"");
	sheetfile_holds(path, SHEET1, "sqref=\"B3:B4\"");
	sheetfile_holds(path, SHEET1, "<formula1>词!$A$1:$A$2</formula1>");
	sheetfile_holds(path, "xl/worksheets/sheet2.xml", "不同意");
	sheetfile_holds(path, "xl/workbook.xml", "name=\"词\" sheetId=\"2\" state=\"hidden\"");
	/* neither for another heading nor where there is no row */
	ck_assert(write_rows(&options, "tt", "户|意见\nH1|同意\n"));
	ck_assert_ptr_null(strstr(sheetfile_part(path, SHEET1), "dataValidation"));
	ck_assert(write_rows(&options, "tt", "户|状态\n"));
	ck_assert_ptr_null(strstr(sheetfile_part(path, SHEET1), "dataValidation"));
}
END_TEST

START_TEST(what_is_filled_in_has_room_and_nothing_is_no_sum)
{
	const struct rowout_options options = { .title = TEXT("名单"),
						.open = TEXT("备注|确认人"),
						.sums = true,
						.language = LANGUAGE_ZH };

	ck_assert(write_rows(&options, "tmt", "姓名|金额|备注\n张三|不详|\n"));
	sheetfile_read(&file, path, NULL, 1);
	ck_assert_str_eq(file.rows, "1|名单\n2|姓名|金额|备注\n3|张三|不详\n");
	sheetfile_holds(path, SHEET1, "<col min=\"3\" max=\"3\" width=\"26.7");
}
END_TEST

/* "wage" in a column of twice its width would read "wagewage". */
START_TEST(a_code_that_finds_room_is_not_repeated)
{
	static const struct rowout_options plain = { .language = LANGUAGE_EN };
	static const char heads[] = "a|b|c|d|e|f|g|h|i|j|k|l|m|n|missing\n";
	char rows[128];

	(void)snprintf(rows, sizeof(rows), "%s||||||||||||||wage\n", heads);
	ck_assert(write_rows(&plain, "ttttttttttttttk", rows));
	ck_assert_ptr_null(strstr(sheetfile_part(path, "xl/styles.xml"), "horizontal=\"fill\""));
	(void)snprintf(rows, sizeof(rows), "%s||||||||||||||financial_assets\n", heads);
	ck_assert(write_rows(&plain, "ttttttttttttttk", rows));
	sheetfile_holds(path, "xl/styles.xml", "horizontal=\"fill\"");
}
END_TEST

UNIT(begin, finish, what_is_filled_in_has_room_and_nothing_is_no_sum,
     a_code_that_finds_room_is_not_repeated, every_kind_comes_back_as_it_was,
     a_list_has_what_an_office_puts_around_it, a_title_and_sums_stand_round_the_rows,
     TIMES(a_title_stands_over_what_is_on_the_first_page, 2),
     sums_among_the_rows_and_lines_behind_them, columns_are_as_wide_as_their_widest_text,
     a_level_colours_its_row, what_is_late_colours_its_row, the_same_rows_give_the_same_bytes,
     what_a_sheet_cannot_hold_is_said_and_nothing_is_replaced, too_many_columns_and_rows_are_said,
     nothing_at_all_is_a_workbook_too, a_column_offers_its_words);
