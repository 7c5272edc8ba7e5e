#include "table/xlsxlook.h"

#include "scratch.h"
#include "unit.h"
#include "xlsxfile.h"

static struct celllooks looks;

static void
begin(void)
{
	scratch_begin(&scratch);
	looks = (struct celllooks){ 0 };
}

static void
finish(void)
{
	celllook_free(&looks);
	scratch_end(&scratch);
}

static bool
read_parts(const struct xlsxfile_part *part, size_t count)
{
	const char *path = scratch_path(&scratch, "a.xlsx");
	struct xlsxbook book;

	xlsxfile_write(path, part, count);
	ck_assert(xlsxbook_open(&book, path, text_of(path), &scratch.diag));
	bool good = xlsxlook_read(&book, 0, &looks);

	xlsxbook_close(&book);
	return good;
}

static const struct xlsxfile_part styled[] = {
	{ "xl/_rels/workbook.xml.rels",
	  XML "<Relationships>" LINK("rId1", "worksheet", "worksheets/sheet1.xml")
		  LINK("rId2", "styles", "styles.xml") LINK("rId3", "theme", "theme/theme1.xml")
			  LINK("rId4", "sharedStrings", "sharedStrings.xml") "</Relationships>" },
	{ "xl/theme/theme1.xml",
	  XML "<theme><clrScheme><dk1><sysClr val='windowText' lastClr='000000'/></dk1><lt1>"
	      "<sysClr val='window' lastClr='FFFFFF'/></lt1><dk2><srgbClr val='44546A'/></dk2>"
	      "<lt2><srgbClr val='E7E6E6'/></lt2><accent1><srgbClr val='4472C4'/></accent1>"
	      "</clrScheme><other><srgbClr val='123456'/></other></theme>" },
	{ "xl/styles.xml",
	  XML "<styleSheet><numFmts><numFmt numFmtId='176' formatCode='#,##0.00'/></numFmts>"
	      "<fonts><font/><font><b/><i val='0'/><u/><strike/><sz val='10.5'/>"
	      "<name val='黑体'/><color theme='4' tint='0.39997558519241921'/></font></fonts>"
	      "<fills><fill><patternFill patternType='gray125'><fgColor rgb='FF000001'/>"
	      "</patternFill></fill><fill><patternFill patternType='solid'>"
	      "<fgColor rgb='FFFFff00'/></patternFill></fill><fill>"
	      "<patternFill patternType='solid'><fgColor indexed='2'/></patternFill></fill></fills>"
	      "<borders><border/><border><left style='thin'/><bottom style='mediumDashed'/>"
	      "<top style='odd'/></border></borders>"
	      "<cellStyleXfs><xf fontId='1'/></cellStyleXfs>"
	      "<cellXfs><xf/><xf numFmtId='176' fontId='1' fillId='1' borderId='1'>"
	      "<alignment horizontal='center' vertical='top' wrapText='1' textRotation='255'/></xf>"
	      "<xf numFmtId='14' fillId='2'/></cellXfs>"
	      "<dxfs><dxf><font><b/></font></dxf></dxfs><colors><indexedColors>"
	      "<rgbColor rgb='00000000'/><rgbColor rgb='00FFFFFF'/><rgbColor rgb='00ABCDEF'/>"
	      "</indexedColors></colors></styleSheet>" },
	{ "xl/worksheets/sheet1.xml",
	  XML "<worksheet><cols><col min='2' max='3' width='12.7109375'/></cols><sheetData>"
	      "<row r='2' ht='20.25' customHeight='1'><c r='B2' s='1'/><c s='2'><v>1</v></c></row>"
	      "<row><c/></row></sheetData></worksheet>" },
};

START_TEST(formats_sizes_and_blank_cells_are_read)
{
	ck_assert(read_parts(styled, 4));
	ck_assert_uint_eq(looks.looks, 3);
	const struct celllook *look = &looks.look[1];

	ck_assert(text_equal(look->font, TEXT("黑体")));
	ck_assert_uint_eq(look->size, 1050);
	ck_assert(look->bold && !look->italic && look->underlined && look->struck);
	ck_assert_uint_eq(look->ink, celllook_tint(0x4472C4, 399));
	ck_assert_uint_eq(look->fill, 0xFFFF00);
	ck_assert_uint_eq(look->line[SIDE_LEFT], 1);
	ck_assert_uint_eq(look->line[SIDE_BOTTOM], 8);
	ck_assert_uint_eq(look->line[SIDE_TOP], 0);
	ck_assert(text_equal(look->form, TEXT("#,##0.00")));
	ck_assert_int_eq(look->across, ACROSS_CENTER);
	ck_assert_int_eq(look->down, DOWN_TOP);
	ck_assert(look->wrapped);
	ck_assert_uint_eq(look->turned, 255);
	ck_assert_uint_eq(looks.look[2].fill, 0xABCDEF);
	ck_assert_uint_eq(looks.look[2].form_id, 14);
	ck_assert_uint_eq(looks.look[0].fill, COLOUR_NONE);
	ck_assert_uint_eq(looks.cells, 3);
	ck_assert_uint_eq(looks.cell[1].line, 2);
	ck_assert_uint_eq(looks.cell[1].column, 2);
	ck_assert_uint_eq(looks.cell[1].look, 2);
	ck_assert_uint_eq(looks.cell[2].line, 3);
	ck_assert_uint_eq(looks.rows, 1);
	ck_assert_uint_eq(looks.row[0].height, 2025);
	ck_assert_uint_eq(looks.widths, 3);
	ck_assert_uint_eq(looks.width[0], 0);
	ck_assert_uint_eq(looks.width[2], 1271);
}
END_TEST

START_TEST(what_is_no_colour_or_length_is_none)
{
	static const struct xlsxfile_part part[] = {
		{ "xl/styles.xml",
		  XML "<styleSheet><fonts><font><sz val='x'/><color rgb='zz'/></font><font>"
		      "<color rgb='FFGG0000'/></font><font><color theme='99'/></font></fonts>"
		      "<cellXfs><xf fontId='0'/><xf fontId='1'/><xf fontId='2'/>"
		      "<xf fontId='77' fillId='77' borderId='77'>"
		      "<alignment horizontal='odd' vertical='odd' textRotation='200'/></xf>"
		      "</cellXfs></styleSheet>" },
		{ "xl/worksheets/sheet1.xml",
		  XML "<worksheet><cols><col min='0' max='9' width='5'/></cols><sheetData>"
		      "<row r='1'><c r='ZZZZ1'/></row></sheetData></worksheet>" },
	};

	ck_assert(read_parts(part, 2));
	ck_assert_uint_eq(looks.looks, 4);
	for (size_t i = 0; i < 4; i++) {
		ck_assert_uint_eq(looks.look[i].ink, COLOUR_NONE);
		ck_assert_uint_eq(looks.look[i].size, 0);
		ck_assert_int_eq(looks.look[i].down, DOWN_BOTTOM);
	}
	ck_assert_int_eq(looks.look[3].across, ACROSS_GENERAL);
	ck_assert_uint_eq(looks.look[3].turned, 0);
	ck_assert_uint_eq(looks.widths, 0);
}
END_TEST

UNIT(begin, finish, formats_sizes_and_blank_cells_are_read, what_is_no_colour_or_length_is_none);
