#include "import/figures.h"

#include "desk.h"
#include "unit.h"

/* What is found in the rows of a sheet, each cell as it stands. */
static void
check(const char *content, const char *want)
{
	struct sheet *sheet = desk_text(content);
	struct survey survey;
	struct figures figures;
	struct sheet_row row;
	struct mend mend[4];

	desk_survey(&survey, sheet);
	ck_assert(sheet_rewind(sheet));
	figures_begin(&figures, sheet, &survey);
	while (sheet_next(sheet, &row) == TABLE_ROW) {
		struct entry entry = {
			.sheet = sheet, .line = row.line, .cell = row.cell, .mend = mend
		};

		for (size_t i = 0; i < 4; i++)
			mend[i] = mender_fine(row.cell[i]);
		figures_check(&figures, &entry, NULL);
	}
	ck_assert_str_eq(desk.scratch.found, want);
	survey_free(&survey);
}

START_TEST(counts_that_cannot_be)
{
	check("姓名,身份证号,家庭人口,保障人数\n张三,,2,2\n李四,,2,3\n王五,,31,1\n赵六,,30,0\n"
	      "钱七,,1,1\n孙八,,0,0\n",
	      "in.csv:3 M401\nin.csv:4 M407\nin.csv:7 M448\n");
}
END_TEST

START_TEST(amounts_of_a_class)
{
	check("姓名,保障类别,保障人数,现月保障金\n"
	      "张三,A类,1,600\n李四,A类,2,1200\n王五,A类,1,600\n赵六,A类,2,600\n",
	      "in.csv:5 M402\n");
}
END_TEST

UNIT(desk_begin, desk_end, counts_that_cannot_be, amounts_of_a_class);
