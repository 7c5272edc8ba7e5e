#include "table/colsum.h"

#include "unit.h"

START_TEST(columns_are_added_up)
{
	struct colsum sums = { 0 };

	colsum_widen(&sums, 3);
	colsum_add(&sums, 1, 12, 0);
	colsum_add(&sums, 1, 5, 1);
	colsum_add(&sums, 1, -7, 2);
	colsum_widen(&sums, 2);
	ck_assert_uint_eq(sums.columns, 3);
	ck_assert_int_eq(sums.sum[1].fen, 1243);
	ck_assert(sums.sum[1].any && !sums.sum[0].any && !sums.sum[2].any);
	colsum_free(&sums);
	ck_assert_uint_eq(sums.columns, 0);
}
END_TEST

static const struct {
	size_t column;
	const char *formula;
} formulas[] = {
	{ 0, "=SUM(A3:A34)" },    { 25, "=SUM(Z3:Z34)" },    { 26, "=SUM(AA3:AA34)" },
	{ 51, "=SUM(AZ3:AZ34)" }, { 701, "=SUM(ZZ3:ZZ34)" }, { 702, "=SUM(AAA3:AAA34)" },
};

START_TEST(columns_have_letters)
{
	char formula[COLSUM_FORMULA];

	colsum_formula(formulas[_i].column, 3, 34, formula);
	ck_assert_str_eq(formula, formulas[_i].formula);
}
END_TEST

UNIT(NULL, NULL, columns_are_added_up, EACH(columns_have_letters, formulas));
