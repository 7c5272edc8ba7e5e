#include "table/webin.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "sheetfile.h"
#include "table/table.h"
#include "unit.h"

static struct sheetfile file;

static void
read_sheet(const char *content, const char *sheet)
{
	scratch_write(&scratch, "a.xls", content);
	sheetfile_read(&file, scratch_path(&scratch, "a.xls"), sheet, 2);
}

static const struct {
	const char *content;
	const char *rows;
} pages[] = {
	{ "<table><tr><td>姓名</td><th> 村 </th></tr><tr><td>张三</td></tr></table>",
	  "1|姓名|村\n2|张三\n" },
	{ "\xEF\xBB\xBF<html><body><table border=1><TR><TD>a<TD>b<TR><TD><b>c</b><br>d</table>",
	  "1|a|b\n2|cd\n" },
	{ "\n <!DOCTYPE html><p>x</p><div><table><tr><td>a</td></tr></table>"
	  "<table><tr><td>1</td></tr><tr><td>2</td></tr></table></div>",
	  "1|1\n2|2\n" },
	{ "<style>td{}</style><table><tr><td colspan=2>t</td><td>u</td></tr>"
	  "<tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
	  "1|t||u\n2|a|b\n3||c|d\n" },
	{ "<table><tr><td>a</td></tr><tr></tr><tr><td>&lt;&nbsp;5&nbsp;</td></tr></table>",
	  "1|a\n3|<\xC2\xA0"
	  "5\n" },
	{ "<table><tr><td><table><tr><td>in</td></tr></table></td></tr><tr><td>b</td></tr></table>",
	  "1|in\n2|b\n" },
};

START_TEST(a_page_is_read_as_its_table_stands)
{
	read_sheet(pages[_i].content, NULL);
	ck_assert_str_eq(file.rows, pages[_i].rows);
	ck_assert_str_eq(file.findings, "");
}
END_TEST

#define BOOK(sheets)                                                                               \
	"<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"                    \
	"<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "                        \
	"xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">" sheets "</Workbook>"
#define CELL(text) "<Cell><Data ss:Type=\"String\">" text "</Data></Cell>"

START_TEST(an_xml_spreadsheet_has_sheets_rows_and_columns_by_number)
{
	static const char book[] =
		BOOK("<Worksheet ss:Name=\"十月\"><Table><Row>" CELL("姓名") CELL(
			"村") "</Row><Row ss:Index=\"4\"><Cell ss:Index=\"3\" ss:MergeAcross=\"1\">"
			      "<Data ss:Type=\"Number\">7</Data></Cell>" CELL(
				      "末") "</Row></Table></Worksheet>"
					    "<Worksheet ss:Name=\"空\"><Table/></Worksheet>"
					    "<Worksheet ss:Name=\"2\"><Table><Row>" CELL(
						    "x") "</Row></Table></Worksheet>");

	read_sheet(book, NULL);
	ck_assert_str_eq(file.rows, "1|姓名|村\n4|||7||末\n");
	ck_assert_str_eq(file.findings, "T209 0: \n");
	read_sheet(book, "2");
	ck_assert_str_eq(file.rows, "1|x\n");
	ck_assert_str_eq(file.findings, "");
}
END_TEST

START_TEST(merged_ranges_are_known_before_the_rows)
{
	struct diag diag = { 0 };
	size_t count;

	scratch_write(&scratch, "a.xls", pages[3].content);
	struct table *table =
		table_open(scratch_path(&scratch, "a.xls"), &(struct table_options){ 0 }, &diag);
	const struct table_range *range = table_merged(table, &count);

	ck_assert_uint_eq(count, 2);
	ck_assert(range[0].top == 1 && range[0].left == 0 && range[0].bottom == 1 &&
		  range[0].right == 1);
	ck_assert(range[1].top == 2 && range[1].left == 0 && range[1].bottom == 3 &&
		  range[1].right == 0);
	table_close(table);
}
END_TEST

START_TEST(what_the_bytes_are_counts_not_what_the_page_says)
{
	static const char gbk[] = "<meta charset=gb2312><table><tr><td>\xD5\xC5\xC8\xFD"
				  "</td><td>\x81\x40</td></tr></table>"; /* 张三, 丂: GBK alone */

	read_sheet(gbk, NULL);
	ck_assert_str_eq(file.rows, "1|张三|丂\n");
}
END_TEST

START_TEST(a_page_without_a_table_is_named)
{
	read_sheet("<html><body><p>请登录</p></body></html>", NULL);
	ck_assert(!file.opened);
	ck_assert_str_eq(file.findings, "T004 0: \n");
	read_sheet("<?xml version='1.0'?><a/>", NULL);
	ck_assert(!file.opened);
	ck_assert_str_eq(file.findings, "T004 0: \n");
	ck_assert(!webin_begins(TEXT("<姓名>,村")));
}
END_TEST

START_TEST(endless_spans_end)
{
	read_sheet("<table><tr><td colspan=9999999>a</td><td colspan=16384 rowspan=99999999>b</td>"
		   "</tr><tr><td>c</td></tr></table>",
		   NULL);
	ck_assert_ptr_nonnull(strstr(file.rows, "1|a"));
}
END_TEST

/* Struck through by a style, by what the cell holds, or with its row; one cell of two is not most.
 */
static const struct {
	const char *content;
	const char *rows;
	const char *findings;
} marks[] = {
	{ "<table><tr><td>a</td><td>b</td></tr><tr><td><s>c</s></td><td style='text-decoration:"
	  "line-through'>d</td></tr><tr><td><font><del>e</del></font></td><td>f</td></tr>"
	  "<tr style='text-decoration:line-through'><td>g</td><td>h</td></tr>"
	  "<tr style=\"display:none\"><td>i</td></tr></table>",
	  "1|a|b\n2|c|d\n3|e|f\n4|g|h\n5|i\n", "T217 2: \nT224 3: \nT217 4: \nT210 5: \n" },
	{ "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook "
	  "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
	  "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles><Style ss:ID=\"s1\">"
	  "<Font ss:StrikeThrough=\"1\"/></Style><Style ss:ID=\"s2\"><Font/></Style></Styles>"
	  "<Worksheet ss:Name=\"x\"><Table><Row><Cell ss:StyleID=\"s2\"><Data>a</Data></Cell></Row>"
	  "<Row ss:Hidden=\"1\"><Cell ss:StyleID=\"s1\"><Data>b</Data></Cell></Row>"
	  "<Row ss:StyleID=\"s1\"><Cell><Data>c</Data></Cell></Row></Table></Worksheet></Workbook>",
	  "1|a\n2|b\n3|c\n", "T217 2: \nT217 3: \nT210 2: \n" },
};

START_TEST(rows_struck_through_or_hidden_are_named)
{
	read_sheet(marks[_i].content, NULL);
	ck_assert_str_eq(file.rows, marks[_i].rows);
	ck_assert_str_eq(file.findings, marks[_i].findings);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, EACH(a_page_is_read_as_its_table_stands, pages),
     an_xml_spreadsheet_has_sheets_rows_and_columns_by_number,
     merged_ranges_are_known_before_the_rows, what_the_bytes_are_counts_not_what_the_page_says,
     a_page_without_a_table_is_named, endless_spans_end,
     EACH(rows_struck_through_or_hidden_are_named, marks));
