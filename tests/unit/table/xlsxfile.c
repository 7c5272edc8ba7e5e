#include "xlsxfile.h"

#include <check.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <zip.h>

static const struct xlsxfile_part usual[] = {
	{ "[Content_Types].xml", XML "<Types/>" },
	{ "_rels/.rels", XML
	  "<Relationships>" LINK("rId1", "officeDocument", "xl/workbook.xml") "</Relationships>" },
	{ "xl/workbook.xml",
	  XML "<workbook xmlns:r='x'><workbookPr/><sheets>"
	      "<sheet name='名册' sheetId='1' r:id='rId1'/></sheets></workbook>" },
	{ "xl/_rels/workbook.xml.rels",
	  XML "<Relationships>" LINK("rId1", "worksheet",
				     "worksheets/sheet1.xml") LINK("rId2", "styles", "styles.xml")
		  LINK("rId3", "sharedStrings", "/xl/sharedStrings.xml") "</Relationships>" },
	{ "xl/styles.xml", XML
	  "<styleSheet><numFmts count='2'><numFmt numFmtId='164' formatCode='yyyy\"年\"m\"月\"'/>"
	  "<numFmt numFmtId='165' formatCode='[$-804]yyyy/m/d;@'/></numFmts>"
	  "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
	  "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/>"
	  "<xf numFmtId='165'/><xf numFmtId='20'/><xf numFmtId='4'/></cellXfs></styleSheet>" },
	{ "xl/sharedStrings.xml",
	  XML "<sst><si><t>姓名</t></si><si><r><t>张</t></r><r><t xml:space='preserve'>三 </t></r>"
	      "<rPh sb='0' eb='1'><t>zhang</t></rPh><phoneticPr/></si><si/>"
	      "<si><t>a_x000D_&#10;b_x005F_x_x0000_</t></si></sst>" },
	{ "xl/worksheets/sheet1.xml", SHEET("<row r='1'><c r='A1' t='s'><v>0</v></c></row>") },
};

enum { PARTS = sizeof(usual) / sizeof(*usual) };

static void
put_part(zip_t *zip, const char *name, const char *content)
{
	zip_source_t *source = zip_source_buffer(zip, content, strlen(content), 0);

	ck_assert_int_ge(zip_file_add(zip, name, source, ZIP_FL_OVERWRITE), 0);
}

void
xlsxfile_write(const char *path, const struct xlsxfile_part *instead, size_t count)
{
	int error;
	zip_t *zip = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &error);

	ck_assert_ptr_nonnull(zip);
	for (size_t i = 0; i < PARTS; i++) {
		bool replaced = false;

		for (size_t k = 0; k < count; k++)
			replaced = replaced || strcmp(usual[i].name, instead[k].name) == 0;
		if (!replaced)
			put_part(zip, usual[i].name, usual[i].content);
	}
	for (size_t k = 0; k < count; k++)
		if (instead[k].content != NULL)
			put_part(zip, instead[k].name, instead[k].content);
	ck_assert_int_eq(zip_close(zip), 0);
}

void
xlsxfile_archive(const char *path, const struct xlsxfile_part *part, size_t count)
{
	int error;
	zip_t *zip = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &error);

	ck_assert_ptr_nonnull(zip);
	for (size_t i = 0; i < count; i++)
		put_part(zip, part[i].name, part[i].content);
	ck_assert_int_eq(zip_close(zip), 0);
}

enum { SHEETS = 8, SHEET_SIZE = 32768, NAME_SIZE = 64 };

static void
put(char *out, const char *s, size_t n)
{
	size_t used = strlen(out);

	ck_assert_uint_lt(used + n, SHEET_SIZE);
	memcpy(out + used, s, n);
	out[used + n] = '\0';
}

static void
put_rows(char *out, const char *content)
{
	out[0] = '\0';
	put(out, XML "<worksheet><sheetData>", strlen(XML "<worksheet><sheetData>"));
	while (*content != '\0') {
		put(out, "<row>", 5);
		do {
			size_t n = strcspn(content += *content == ',', ",\n");

			put(out, "<c t='inlineStr'><is><t>", 24);
			put(out, content, n);
			put(out, "</t></is></c>", 13);
			content += n;
		} while (*content == ',');
		content += *content == '\n';
		put(out, "</row>", 6);
	}
	put(out, "</sheetData></worksheet>", 24);
}

void
xlsxfile_sheets(const char *path, const struct xlsxfile_part *sheet, size_t count)
{
	static char content[SHEETS + 2][SHEET_SIZE];
	static char name[SHEETS][NAME_SIZE];
	struct xlsxfile_part part[SHEETS + 2] = {
		{ "xl/workbook.xml", content[SHEETS] },
		{ "xl/_rels/workbook.xml.rels", content[SHEETS + 1] },
	};
	char *book = content[SHEETS];
	char *links = content[SHEETS + 1];

	ck_assert_uint_le(count, SHEETS);
	strcpy(book, XML "<workbook xmlns:r='x'><sheets>");
	strcpy(links, XML "<Relationships>");
	for (size_t i = 0; i < count; i++) {
		char line[512];
		bool hidden = sheet[i].name[0] == '-';

		snprintf(line, sizeof(line), "<sheet name='%s' sheetId='%zu' %s r:id='r%zu'/>",
			 sheet[i].name + hidden, i + 1, hidden ? "state='hidden'" : "", i);
		put(book, line, strlen(line));
		snprintf(line, sizeof(line),
			 "<Relationship Id='r%zu' Type='" OFFICE
			 "worksheet' Target='worksheets/sheet%zu.xml'/>",
			 i, i + 1);
		put(links, line, strlen(line));
		snprintf(name[i], NAME_SIZE, "xl/worksheets/sheet%zu.xml", i + 1);
		put_rows(content[i], sheet[i].content);
		part[i + 2] = (struct xlsxfile_part){ name[i], content[i] };
	}
	put(book, "</sheets></workbook>", 20);
	put(links, "</Relationships>", 16);
	xlsxfile_write(path, part, count + 2);
}
