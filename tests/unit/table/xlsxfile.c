#include "xlsxfile.h"

#include <check.h>
#include <stdbool.h>
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
