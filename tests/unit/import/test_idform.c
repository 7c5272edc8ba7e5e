#include "import/idform.h"

#include <string.h>

#include "unit.h"

START_TEST(numbers_take_the_place_of_signs)
{
	static const struct {
		const char *form;
		int64_t number;
		const char *id;
	} cases[] = {
		{ "JP-###", 7, "JP-007" }, { "JP-###", 1234, "JP-1234" },
		{ "#", 12, "12" },         { "JP##户", 3, "JP03户" },
		{ "JP", 5, "JP5" },
	};
	char out[IDFORM_SIZE];

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		idform_make(cases[i].form, cases[i].number, out);
		ck_assert_str_eq(out, cases[i].id);
	}
}
END_TEST

START_TEST(a_form_that_is_too_long_is_left_out)
{
	char form[IDFORM_SIZE + 1];
	char out[IDFORM_SIZE];

	memset(form, 'J', IDFORM_SIZE);
	form[IDFORM_SIZE] = '\0';
	idform_make(form, 42, out);
	ck_assert_str_eq(out, "42");
}
END_TEST

UNIT(NULL, NULL, numbers_take_the_place_of_signs, a_form_that_is_too_long_is_left_out);
