#include "import/bearer.h"

#include "desk.h"
#include "unit.h"

enum { COLUMNS_MOST = 6 };

/* What is found in the rows of a sheet, each cell as it stands; a row of 户主 is the head's. */
static void
check(const char *content, const char *want)
{
	struct sheet *sheet = desk_text(content);
	struct survey survey;
	struct bearer bearer;
	struct sheet_row row;
	struct mend mend[COLUMNS_MOST];

	desk_survey(&survey, sheet);
	ck_assert(sheet_rewind(sheet));
	bearer_begin(&bearer, sheet, day_of(2026, 11, 23));
	while (sheet_next(sheet, &row) == TABLE_ROW) {
		size_t relation = sheet_place(sheet, HEADING_REGISTER, REGISTER_relation);
		struct entry entry = { .sheet = sheet,
				       .line = row.line,
				       .cell = row.cell,
				       .mend = mend,
				       .household = row.cell[0],
				       .is_head = text_equal(row.cell[relation], TEXT("户主")) };

		for (size_t i = 0; i < sheet->width; i++)
			mend[i] = mender_fine(row.cell[i]);
		bearer_check(&bearer, &entry);
	}
	ck_assert_str_eq(desk.scratch.found, want);
	survey_free(&survey);
}

START_TEST(kin_goes_by_sex_and_age)
{
	check("户编号,姓名,身份证号,与户主关系,出生日期,性别\n"
	      "H1,甲,439921196612310015,户主,,\n"
	      "H1,乙,439921195001010019,长子,,\n"  /* older than the head */
	      "H1,丙,439921199001010455,女儿,,\n"  /* a man */
	      "H1,丁,439921199001010455,儿子,,\n"  /* he may be */
	      "H1,戊,,父亲,1980-01-01,男\n"        /* by what the row says */
	      "H2,己,439921195001010019,长子,,\n", /* another household */
	      "in.csv:3 K201\nin.csv:4 K202\nin.csv:6 K201\n");
}
END_TEST

START_TEST(a_certificate_is_its_bearer_s)
{
	check("户编号,身份证号,与户主关系,残疾证号,残疾类别,残疾等级\n"
	      "H1,439921194711049028,户主,43992119471104902842,肢体,二级\n"
	      "H1,439921195501059011,配偶,43992119471104902842,肢体,二级\n"
	      "H1,439921194711049028,姑母,43992119471104902842,视力,三级\n"
	      "H1,439921194711049028,姑母,,肢体,\n",
	      "in.csv:3 K303\nin.csv:4 K304\nin.csv:4 K304\n");
}
END_TEST

UNIT(desk_begin, desk_end, kin_goes_by_sex_and_age, a_certificate_is_its_bearer_s);
