#include "civil/disability.h"

#include <string.h>

#include "unit.h"
#include "vector.h"

static const char *const fault_name[] = { "ok",   "blank", "length", "identity",
					  "type", "grade", "suffix" };
static const char *const type_name[] = {
	"", "视力", "听力", "言语", "肢体", "智力", "精神", "多重"
};
static const char *const grade_name[] = { "", "一级", "二级", "三级", "四级" };

START_TEST(every_vector)
{
	struct vectors v = vectors_load("tests/vectors/disability-vectors.csv");

	ck_assert_uint_eq(v.rows, 26);
	for (size_t row = 1; row < v.rows; row++) {
		struct disability card;
		struct text cell = text_of(vectors_at(&v, row, "number"));
		enum disability_fault fault = disability_parse(cell, day_of(2026, 11, 23), &card);
		const char *suffix = vectors_at(&v, row, "suffix");

		ck_assert_msg(strcmp(fault_name[fault], vectors_at(&v, row, "fault")) == 0, "%s",
			      cell.p);
		if (fault != DISABILITY_OK)
			continue;
		ck_assert_str_eq(card.person.normalized, vectors_at(&v, row, "id_number"));
		ck_assert_str_eq(type_name[card.type], vectors_at(&v, row, "category"));
		ck_assert_str_eq(grade_name[card.grade], vectors_at(&v, row, "grade"));
		ck_assert_int_eq(card.reissue, *suffix == '\0' ? 0 : suffix[1] - '0');
		ck_assert(!card.person.cleaned);
	}
	vectors_free(&v);
}
END_TEST

START_TEST(dressing_comes_off)
{
	struct disability card;
	day_t today = day_of(2026, 11, 23);

	ck_assert_int_eq(disability_parse(TEXT("'439921 19661123 919X-42 B1"), today, &card),
			 DISABILITY_OK);
	ck_assert_str_eq(card.person.normalized, "43992119661123919X");
	ck_assert_int_eq(card.type, DISABILITY_PHYSICAL);
	ck_assert_int_eq(card.grade, 2);
	ck_assert_int_eq(card.reissue, 1);
	ck_assert(card.person.cleaned);
	ck_assert_int_eq(disability_parse(TEXT(" "), today, &card), DISABILITY_BLANK);
}
END_TEST

UNIT(NULL, NULL, every_vector, dressing_comes_off);
