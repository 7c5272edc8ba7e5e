#include "table/xlsxin.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sheetfile.h"
#include "unit.h"
#include "xlsxfile.h"

static char path[32];
static struct sheetfile file;

static void
read_with(const char *name, const char *content)
{
	struct xlsxfile_part part = { name, content };

	xlsxfile_write(path, &part, 1);
	sheetfile_read(&file, path, NULL, 1);
}

static void
read_sheet(const char *content)
{
	read_with("xl/worksheets/sheet1.xml", content);
}

static void
begin(void)
{
	snprintf(path, sizeof(path), "/tmp/jz-xlsxin-XXXXXX");
	int fd = mkstemp(path);

	ck_assert_int_ge(fd, 0);
	close(fd);
}

static void
finish(void)
{
	unlink(path);
}

START_TEST(texts_are_joined_and_readings_left_out)
{
	read_sheet(SHEET("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
			 "<c r='C1' t='s'><v>2</v></c><c r='D1' t='s'><v>3</v></c></row>"
			 "<row r='2'><c r='A2' t='inlineStr'><is><r><t>李</t></r><r><t>四</t></r>"
			 "<rPh><t>li</t></rPh></is></c>"
			 "<c r='B2' t='inlineStr'><is><t>  &amp;&lt;  </t></is></c>"
			 "<c r='C2' t='str'><f>A2</f><v>王五</v></c></row>"));
	ck_assert_str_eq(file.rows, "1|姓名|张三||a\r\nb_x\n2|李四|&<|王五\n");
	ck_assert_str_eq(file.findings, "");
	ck_assert(file.end == TABLE_END);
}
END_TEST

START_TEST(numbers_dates_words_and_errors)
{
	read_sheet(SHEET("<row r='1'><c r='A1'><v>8.1400000000000006</v></c>"
			 "<c r='B1' s='5'><v>1080</v></c><c r='C1' s='1'><v>44566</v></c>"
			 "<c r='D1' s='2'><v>44566</v></c><c r='E1' s='3'><v>44566.75</v></c>"
			 "<c r='F1' s='4'><v>0.5</v></c><c r='G1' s='1'><v>-5</v></c>"
			 "<c r='H1' t='b'><v>1</v></c><c r='I1' t='b'><v>0</v></c>"
			 "<c r='J1' t='d'><v>2022-01-05T00:00:00</v></c>"
			 "<c r='K1' t='e'><v>#N/A</v></c><c r='L1' s='99'><v>7</v></c>"
			 "<c r='M1'><v>4.39921195812049E+017</v></c></row>"));
	ck_assert_str_eq(file.rows,
			 "1|8.14|1080|2022-01-05|2022-01|2022-01-05|12:00:00|-5|TRUE|FALSE|"
			 "2022-01-05|#N/A|7|4.39921195812049E+17\n");
	ck_assert_str_eq(file.findings, "");
}
END_TEST

START_TEST(days_may_be_counted_from_1904)
{
	static const struct xlsxfile_part parts[] = {
		{ "xl/workbook.xml",
		  XML "<workbook xmlns:r='x'><workbookPr date1904='1'/><sheets><sheet name='a' "
		      "sheetId='1' r:id='rId1'/></sheets></workbook>" },
		{ "xl/worksheets/sheet1.xml",
		  SHEET("<row r='1'><c r='A1' s='1'><v>43104</v></c></row>") },
	};

	xlsxfile_write(path, parts, 2);
	sheetfile_read(&file, path, NULL, 1);
	ck_assert_str_eq(file.rows, "1|2022-01-05\n");
}
END_TEST

START_TEST(formulas_come_as_they_were_saved)
{
	read_sheet(SHEET("<row r='1'><c r='A1'><f>SUM(B1:B2)</f><v>3</v></c>"
			 "<c r='B1'><f>1+1</f></c><c r='C1'><f>1+2</f><v></v></c>"
			 "<c r='D1' t='str'><f>\"\"</f><v></v></c><c r='E1'><v>1</v></c></row>"));
	ck_assert_str_eq(file.rows, "1|3|#N/A|#N/A||1\n");
	ck_assert_str_eq(file.findings, "");
}
END_TEST

START_TEST(gaps_and_ends_are_as_the_sheet_has_them)
{
	read_sheet(
		SHEET("<row r='2'><c r='B2'><v>1</v></c><c r='D2'><v>2</v></c><c r='F2' s='1'/>"
		      "</row><row r='3'><c r='A3' s='1'/></row><row r='4'/>"
		      "<row><c><v>3</v></c><c/><c><v>4</v></c></row>"
		      "<row r='9' hidden='1'><c r='AA9'><v>5</v></c></row>"
		      "<row r='10' hidden='true'><c><v>6</v></c></row><row r='11' hidden='1'/>"));
	ck_assert_str_eq(file.rows, "2||1||2\n5|3||4\n9|||||||||||||||||||||||||||5\n10|6\n");
	ck_assert_str_eq(file.findings, "T210 9: \n");
}
END_TEST

START_TEST(rows_without_a_number_of_their_own_go_down)
{
	read_sheet(SHEET("<row r='3'><c><v>1</v></c></row><row><c><v>2</v></c></row>"
			 "<row r='4'><c r='A2'><v>3</v></c></row><row r='5'><c><v>4</v></c></row>"
			 "<row r='9'><c><v>5</v></c></row>"));
	ck_assert_str_eq(file.rows, "3|1\n4|2\n5|3\n6|4\n9|5\n");
	ck_assert_str_eq(file.findings, "");
}
END_TEST

START_TEST(rows_that_go_up_are_sorted)
{
	read_sheet(
		SHEET("<row r='3'><c><v>1</v></c></row><row r='5'><c><v>2</v></c></row>"
		      "<row r='4' hidden='1'><c><v>3</v></c></row><row r='6'><c><v>4</v></c></row>"
		      "<row><c r='B7'><v>5</v></c></row>"));
	ck_assert_str_eq(file.rows, "3|1\n4|3\n5|2\n6|4\n7||5\n");
	ck_assert_str_eq(file.findings, "T210 4: \n");
}
END_TEST

START_TEST(two_rows_of_one_number_are_refused)
{
	read_sheet(SHEET("<row r='3'><c><v>1</v></c></row><row r='5'><c><v>2</v></c></row>"
			 "<row r='3'><c><v>3</v></c></row>"));
	ck_assert_str_eq(file.rows, "");
	ck_assert_str_eq(file.findings, "T216 3: \n");
}
END_TEST

START_TEST(hidden_columns_are_named_once)
{
	read_sheet("<worksheet><cols><col min='2' max='3' hidden='1'/></cols><sheetData>"
		   "<row><c><v>1</v></c><c r='B1'><v>2</v></c></row>"
		   "<row><c><v>3</v></c><c r='B2'><v>4</v></c></row></sheetData></worksheet>");
	ck_assert_str_eq(file.rows, "1|1|2\n2|3|4\n");
	ck_assert_str_eq(file.findings, "T218 1:B \n");
}
END_TEST

START_TEST(cells_stand_in_rows)
{
	read_sheet(SHEET("<c><row r='3'><c r='B3'><v>1</v></c></row><row r='4'><c><v>2</v></c>"
			 "<row r='5'><c><v>3</v></c></row></row></c>"));
	ck_assert_str_eq(file.rows, "3||1\n4|2|3\n");
}
END_TEST

START_TEST(what_a_row_without_content_lacks_is_said_once)
{
	struct xlsxfile_part part = { "xl/worksheets/sheet1.xml",
				      SHEET("<row r='1'><c><v>1</v></c></row>"
					    "<row r='2'><c t='s'><v>9</v></c></row>"
					    "<row r='3'><c t='s'><v>8</v></c></row>") };

	xlsxfile_write(path, &part, 1);
	sheetfile_read(&file, path, NULL, 2);
	ck_assert_str_eq(file.rows, "1|1\n");
	ck_assert_str_eq(file.findings, "T215 2:A \nT215 3:A \n");
}
END_TEST

START_TEST(a_prefix_of_a_namespace_changes_nothing)
{
	read_sheet(XML "<x:worksheet xmlns:x='y'><x:sheetData><x:row r='1'>"
		       "<x:c r='A1' t='inlineStr'><x:is><x:t>甲</x:t></x:is></x:c>"
		       "<x:c r='B1'><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>");
	ck_assert_str_eq(file.rows, "1|甲|1\n");
}
END_TEST

START_TEST(a_second_pass_gives_the_same_and_says_nothing)
{
	struct xlsxfile_part part = {
		"xl/worksheets/sheet1.xml",
		SHEET("<row r='1' hidden='1'><c t='s'><v>9</v></c><c><v>1</v></c></row>"
		      "<row r='2'><c><v>2</v></c></row>")
	};

	xlsxfile_write(path, &part, 1);
	sheetfile_read(&file, path, NULL, 3);
	ck_assert_str_eq(file.rows, "1||1\n2|2\n");
	ck_assert_str_eq(file.findings, "T215 1:A \nT210 1: \n");
}
END_TEST

/* Five sheets: hidden with rows, empty, rows, rows, a chart. */
static const struct xlsxfile_part several[] = {
	{ "xl/workbook.xml",
	  XML "<workbook xmlns:r='x'><sheets>"
	      "<sheet name='词' sheetId='1' state='hidden' r:id='a'/>"
	      "<sheet name='空' sheetId='2' r:id='b'/><sheet name='十月' sheetId='3' r:id='c'/>"
	      "<sheet name='2' sheetId='7' r:id='d'/><sheet name='图' sheetId='5' r:id='e'/>"
	      "</sheets></workbook>" },
	{ "xl/_rels/workbook.xml.rels",
	  XML "<Relationships>" LINK("a", "worksheet", "worksheets/sheet1.xml")
		  LINK("b", "worksheet", "./worksheets/sheet2.xml")
			  LINK("c", "worksheet", "../xl/worksheets/sheet3.xml")
				  LINK("d", "worksheet", "worksheets/sheet4.xml")
					  LINK("e", "chartsheet", "chart.xml")
						  LINK("f", "sharedStrings",
						       "sharedStrings.xml") "</Relationships>" },
	{ "xl/worksheets/sheet2.xml", SHEET("<row r='1'><c r='A1' s='1'/></row>") },
	{ "xl/worksheets/sheet3.xml", SHEET("<row r='1'><c><v>3</v></c></row>") },
	{ "xl/worksheets/sheet4.xml", SHEET("<row r='1'><c><v>4</v></c></row>") },
};

START_TEST(the_first_visible_sheet_with_rows_is_read_and_others_named)
{
	xlsxfile_write(path, several, 5);
	sheetfile_read(&file, path, NULL, 1);
	ck_assert_str_eq(file.rows, "1|3\n");
	ck_assert_str_eq(file.findings, "T209 0: \n");
}
END_TEST

START_TEST(a_sheet_whose_part_is_missing_is_not_passed_over)
{
	const struct xlsxfile_part parts[] = { several[0], several[1], several[2], several[4] };

	xlsxfile_write(path, parts, 4);
	sheetfile_read(&file, path, NULL, 1);
	ck_assert_str_eq(file.rows, "");
	ck_assert_ptr_nonnull(strstr(file.findings, "T202"));
}
END_TEST

START_TEST(a_sheet_is_found_by_name_before_number)
{
	static const struct {
		const char *sheet;
		const char *rows;
	} wanted[] = {
		{ "词", "1|姓名\n" }, { "1", "1|姓名\n" }, { "2", "1|4\n" },
		{ "3", "1|3\n" },     { "十月", "1|3\n" }, { "空", "" },
	};

	xlsxfile_write(path, several, 5);
	for (size_t i = 0; i < sizeof(wanted) / sizeof(*wanted); i++) {
		sheetfile_read(&file, path, wanted[i].sheet, 1);
		ck_assert_str_eq(file.rows, wanted[i].rows);
		ck_assert_str_eq(file.findings, "");
	}
}
END_TEST

START_TEST(a_sheet_that_is_not_there_is_named)
{
	static const char *const asked[] = { "图", "5", "6", "0", "", "十一月" };

	xlsxfile_write(path, several, 5);
	for (size_t i = 0; i < sizeof(asked) / sizeof(*asked); i++) {
		sheetfile_read(&file, path, asked[i], 1);
		ck_assert(!file.opened);
		ck_assert_str_eq(file.findings, "T208 0: \n");
	}
}
END_TEST

START_TEST(merged_ranges_are_told_at_any_time)
{
	struct xlsxfile_part part = {
		"xl/worksheets/sheet1.xml",
		XML "<worksheet><sheetData><row r='1'><c><v>1</v></c></row></sheetData>"
		    "<mergeCells><mergeCell ref='A1:O1'/><mergeCell ref='C4:C7'/>"
		    "<mergeCell ref='B2'/><mergeCell ref='!'/></mergeCells></worksheet>"
	};
	struct diag diag = { 0 };
	struct table_options options = { 0 };
	size_t count;

	xlsxfile_write(path, &part, 1);
	struct table *table = table_open(path, &options, &diag);
	const struct table_range *range = table_merged(table, &count);
	struct row row;

	ck_assert_uint_eq(count, 2);
	ck_assert(range[0].top == 1 && range[0].left == 0 && range[0].bottom == 1 &&
		  range[0].right == 14);
	ck_assert(range[1].top == 4 && range[1].left == 2 && range[1].bottom == 7 &&
		  range[1].right == 2);
	ck_assert(table_next(table, &row) == TABLE_ROW);
	ck_assert_ptr_eq(table_merged(table, &count), range);
	ck_assert(table_next(table, &row) == TABLE_END);
	ck_assert_ptr_eq(table_merged(table, &count), range);
	ck_assert_str_eq(table_encoding(table), "xlsx");
	table_close(table);
}
END_TEST

START_TEST(every_sheet_has_its_own_merged_ranges)
{
	static const struct xlsxfile_part parts[] = {
		{ "xl/workbook.xml", XML "<workbook xmlns:r='x'><sheets><sheet name='a' r:id='r1'/>"
					 "<sheet name='b' r:id='r2'/></sheets></workbook>" },
		{ "xl/_rels/workbook.xml.rels",
		  XML "<Relationships>" LINK("r1", "worksheet", "a.xml")
			  LINK("r2", "worksheet", "b.xml") "</Relationships>" },
		{ "xl/a.xml", SHEET("<row><c><v>1</v></c></row>") },
		{ "xl/b.xml", XML "<worksheet><sheetData><row><c><v>2</v></c></row></sheetData>"
				  "<mergeCells><mergeCell ref='A1:B1'/></mergeCells></worksheet>" },
	};
	struct diag diag = { 0 };
	struct table_options options = { .every = true };
	size_t count;
	struct row row;

	xlsxfile_write(path, parts, sizeof(parts) / sizeof(*parts));
	struct table *table = table_open(path, &options, &diag);

	ck_assert_uint_eq(table_sheets(table), 2);
	for (size_t turn = 0; turn < 4; turn++) {
		ck_assert(table_go_to(table, turn % 2));
		ck_assert(table_next(table, &row) == TABLE_ROW);
		(void)table_merged(table, &count);
		ck_assert_uint_eq(count, turn % 2);
	}
	table_close(table);
}
END_TEST

START_TEST(what_is_missing_or_broken_has_a_name)
{
	static const struct {
		const char *name;
		const char *content;
		const char *code;
	} cases[] = {
		{ "_rels/.rels", NULL, "T202" },
		{ "xl/workbook.xml", NULL, "T202" },
		{ "xl/sharedStrings.xml", NULL, "T202" },
		{ "xl/styles.xml", NULL, "T202" },
		{ "xl/workbook.xml", XML "<document/>", "T004" },
		{ "xl/workbook.xml", XML "<workbook/>", "T208" },
		{ "xl/_rels/workbook.xml.rels", NULL, "T208" },
		{ "xl/workbook.xml", XML "<workbook><sheets>", "T206" },
		{ "xl/styles.xml", "", "T206" },
		{ "xl/sharedStrings.xml", "<sst><si><t>\xFF</t></si></sst>", "T206" },
		{ "xl/sharedStrings.xml",
		  "<!DOCTYPE sst [<!ENTITY a 'aaaa'>]><sst><si><t>&a;</t></si></sst>", "T205" },
		{ "xl/workbook.xml", "<!DOCTYPE workbook SYSTEM 'file:///etc/passwd'><workbook/>",
		  "T205" },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		read_with(cases[i].name, cases[i].content);
		ck_assert_msg(!file.opened, "%zu", i);
		ck_assert_msg(strncmp(file.findings, cases[i].code, 4) == 0, "%zu: %s", i,
			      file.findings);
	}
}
END_TEST

START_TEST(other_archives_are_no_workbooks)
{
	static const char *const codes[] = { "T004 0: \n", "T004 0: \n" };
	static const char *const names[] = { "content.xml", "readme.txt" };

	for (size_t i = 0; i < 2; i++) {
		xlsxfile_archive(path, &(struct xlsxfile_part){ names[i], "x" }, 1);
		sheetfile_read(&file, path, NULL, 1);
		ck_assert_str_eq(file.findings, codes[i]);
	}
}
END_TEST

START_TEST(a_sheet_that_breaks_off_gives_its_rows_and_then_fails)
{
	read_sheet(XML "<worksheet><sheetData><row r='1'><c><v>1</v></c></row><row r='2'><c><v>2");
	ck_assert_str_eq(file.rows, "1|1\n");
	ck_assert(file.end == TABLE_FAILED);
	ck_assert_str_eq(file.findings, "T206 0: \n");
}
END_TEST

START_TEST(a_text_that_is_not_there_makes_a_bad_row)
{
	read_sheet(SHEET("<row r='1'><c r='A1' t='s'><v>4</v></c><c r='B1' t='s'><v>x</v></c>"
			 "<c r='C1' t='s'><v>-1</v></c><c r='D1'><v>1</v></c></row>"));
	ck_assert_str_eq(file.rows, "1||||1\n");
	ck_assert_str_eq(file.findings, "T215 1:A \nT215 1:B \nT215 1:C \n");
}
END_TEST

/* A sheet of much white space between its rows, or of one endless tag, or of a deep nest. */
static char *
bloat(const char *before, const char *filler, size_t times, const char *after)
{
	size_t n = strlen(filler);
	char *s = malloc(strlen(before) + n * times + strlen(after) + 1);
	char *at = s + strlen(strcpy(s, before));

	for (size_t i = 0; i < times; i++, at += n)
		memcpy(at, filler, n);
	strcpy(at, after);
	return s;
}

START_TEST(bombs_are_refused)
{
	static const struct {
		const char *before;
		const char *filler;
		size_t times;
		const char *after;
	} bombs[] = {
		{ XML "<worksheet><sheetData>", "                                ", 2000000,
		  "<row r='1'><c><v>1</v></c></row></sheetData></worksheet>" },
		{ XML "<worksheet a='", "0123456789abcdef", 1000000, "'/>" },
		{ XML, "<a>", 1000, "" },
	};

	for (size_t i = 0; i < sizeof(bombs) / sizeof(*bombs); i++) {
		char *s = bloat(bombs[i].before, bombs[i].filler, bombs[i].times, bombs[i].after);

		read_sheet(s);
		ck_assert_msg(strcmp(file.findings, "T204 0: \n") == 0, "%zu: %s", i,
			      file.findings);
		ck_assert_str_eq(file.rows, "");
		free(s);
	}
}
END_TEST

START_TEST(a_cell_that_is_too_long_is_cut_and_said)
{
	char *s =
		bloat(XML "<worksheet><sheetData><row r='1'><c t='inlineStr'><is><t>", "0123456789",
		      20000, "</t></is></c><c><v>1</v></c></row></sheetData></worksheet>");

	struct xlsxfile_part part = { "xl/worksheets/sheet1.xml", s };
	struct diag diag = { 0 };
	struct table_options options = { 0 };
	struct row row;

	xlsxfile_write(path, &part, 1);
	struct table *table = table_open(path, &options, &diag);

	ck_assert(table_next(table, &row) == TABLE_ROW);
	ck_assert(row.bad);
	ck_assert_uint_eq(row.count, 2);
	ck_assert_uint_le(row.cell[0].n, 131072);
	ck_assert_uint_eq(diag.count[DIAG_ERROR], 1);
	table_close(table);
	free(s);
}
END_TEST

START_TEST(a_large_sheet_is_no_bomb)
{
	enum { ROWS = 150000 };
	char *s = malloc(ROWS * 150 + 256);
	char *at = s + sprintf(s, XML "<worksheet><sheetData>");
	struct diag diag = { 0 };
	struct table_options options = { 0 };
	struct xlsxfile_part part = { "xl/worksheets/sheet1.xml", s };
	struct row row;
	size_t rows = 0;

	for (size_t i = 1; i <= ROWS; i++)
		at += sprintf(at,
			      "<row r='%zu'><c r='A%zu'><v>%zu.25</v></c><c r='B%zu' "
			      "t='inlineStr'><is><t>name %zu of a person</t></is></c></row>",
			      i, i, i * 7919, i, i * 104729);
	strcpy(at, "</sheetData></worksheet>");
	ck_assert_uint_gt(strlen(s), (size_t)16 << 20);
	xlsxfile_write(path, &part, 1);
	struct table *table = table_open(path, &options, &diag);

	while (table_next(table, &row) == TABLE_ROW)
		rows++;
	ck_assert_uint_eq(rows, ROWS);
	ck_assert_uint_eq(diag.count[DIAG_TROUBLE], 0);
	table_close(table);
	free(s);
}
END_TEST

/* Cut a good workbook off at every length, and turn bytes over: named, and never a crash. */
START_TEST(a_damaged_file_is_refused_by_name)
{
	char bytes[16384];

	xlsxfile_write(path, NULL, 0);
	FILE *in = fopen(path, "rb");

	size_t n = fread(bytes, 1, sizeof(bytes), in);
	fclose(in);

	for (size_t cut = 7; cut < n; cut += 7) {
		ck_assert_int_eq(truncate(path, 0), 0);
		FILE *out = fopen(path, "wb");

		ck_assert_uint_eq(fwrite(bytes, 1, cut, out), cut);
		fclose(out);
		sheetfile_read(&file, path, NULL, 1);
		ck_assert(!file.opened);
		ck_assert_str_eq(file.findings, "T201 0: \n");
	}
	for (size_t at = 0; at < n; at += 3) {
		FILE *out = fopen(path, "wb");

		bytes[at] ^= 0x55;
		ck_assert_uint_eq(fwrite(bytes, 1, n, out), n);
		bytes[at] ^= 0x55;
		fclose(out);
		sheetfile_read(&file, path, NULL, 1);
		ck_assert(file.findings[0] != '\0' || strcmp(file.rows, "1|姓名\n") == 0);
	}
}
END_TEST

START_TEST(samples_read_as_their_truth)
{
	static const struct {
		const char *workbook;
		const char *truth;
		size_t rows;
	} samples[] = {
		{ "a-hebazhen-202610.xlsx", "a-hebazhen-202610.truth.csv", 32 },
		{ "a-hebazhen-202610.libreoffice.xlsx", "a-hebazhen-202610.truth.csv", 32 },
		{ "b-register.xlsx", "b-register.truth.csv", 66 },
	};

	for (size_t i = 0; i < sizeof(samples) / sizeof(*samples); i++)
		sheetfile_equals_truth(samples[i].workbook, samples[i].truth, samples[i].rows);
}
END_TEST

UNIT(begin, finish, texts_are_joined_and_readings_left_out, numbers_dates_words_and_errors,
     days_may_be_counted_from_1904, formulas_come_as_they_were_saved,
     gaps_and_ends_are_as_the_sheet_has_them, cells_stand_in_rows,
     rows_without_a_number_of_their_own_go_down, rows_that_go_up_are_sorted,
     two_rows_of_one_number_are_refused, hidden_columns_are_named_once,
     what_a_row_without_content_lacks_is_said_once, a_prefix_of_a_namespace_changes_nothing,
     a_second_pass_gives_the_same_and_says_nothing,
     the_first_visible_sheet_with_rows_is_read_and_others_named,
     a_sheet_whose_part_is_missing_is_not_passed_over, a_sheet_is_found_by_name_before_number,
     a_sheet_that_is_not_there_is_named, merged_ranges_are_told_at_any_time,
     every_sheet_has_its_own_merged_ranges, what_is_missing_or_broken_has_a_name,
     other_archives_are_no_workbooks, a_sheet_that_breaks_off_gives_its_rows_and_then_fails,
     a_text_that_is_not_there_makes_a_bad_row, bombs_are_refused, a_large_sheet_is_no_bomb,
     a_cell_that_is_too_long_is_cut_and_said, a_damaged_file_is_refused_by_name,
     samples_read_as_their_truth);
