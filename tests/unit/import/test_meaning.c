#include "import/meaning.h"

#include <stdio.h>

#include "desk.h"
#include "unit.h"

/* Numbers of the rows of households in one sheet, and what those of another say against them. */
START_TEST(a_sheet_that_speaks_against_it)
{
	static const char head[] = "姓名,与户主关系,几人\n";
	static const char *const fit = "张一,户主,2\n张二,妻,\n";
	static const char *const more[] = { "张一,户主,3\n张二,妻,\n李一,户主,1\n",
					    "张一,户主,3\n张二,妻,\n李一,户主,2\n" };

	for (size_t i = 0; i < ARRAY_LENGTH(more); i++) {
		struct meaning meaning = { .heading = TEXT("几人") };

		for (size_t k = 0; k < 2; k++) {
			char text[512];
			struct survey survey;

			(void)snprintf(text, sizeof(text), "%s%s%s%s%s%s%s%s%s%s", head,
				       k == 0 ? fit : more[i], k == 0 ? fit : "", k == 0 ? fit : "",
				       k == 0 ? fit : "", k == 0 ? fit : "", k == 0 ? fit : "",
				       k == 0 ? fit : "", k == 0 ? fit : "", k == 0 ? fit : "");
			struct sheet *sheet = desk_text(text);

			desk_survey(&survey, sheet);
			meaning_add(&meaning, sheet, &survey, 2);
			ck_assert_int_eq(meaning_find(&meaning, true).home,
					 k == 0 || i == 0 ? HEADING_SHEET : HEADING_UNKNOWN);
			survey_free(&survey);
		}
		meaning_free(&meaning);
	}
}
END_TEST

/* Sexes are the people's where these have numbers that say so. */
START_TEST(sexes_of_others)
{
	static const char *const sheets[] = {
		"姓名,身份证号,男女\n张一,439921195001010019,男\n张二,439921195001010027,女\n"
		"张三,439921195001010035,男\n张四,439921195001010043,女\n张五,439921195001010051,"
		"男\n",
		"姓名,身份证号,男女\n张一,439921195001010019,女\n张二,439921195001010027,女\n"
		"张三,439921195001010035,男\n张四,439921195001010043,女\n张五,439921195001010051,"
		"男\n",
	};

	for (size_t i = 0; i < ARRAY_LENGTH(sheets); i++) {
		struct meaning meaning = { .heading = TEXT("男女") };
		struct sheet *sheet = desk_text(sheets[i]);
		struct survey survey;

		desk_survey(&survey, sheet);
		meaning_add(&meaning, sheet, &survey, 2);
		ck_assert_int_eq(meaning_find(&meaning, true).home,
				 i == 0 ? HEADING_REGISTER : HEADING_UNKNOWN);
		survey_free(&survey);
		meaning_free(&meaning);
	}
}
END_TEST

UNIT(desk_begin, desk_end, a_sheet_that_speaks_against_it, sexes_of_others);
