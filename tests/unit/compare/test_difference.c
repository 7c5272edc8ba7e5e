#include "compare/difference.h"

#include "changed.h"
#include "unit.h"

#define HEADER "household_id,name,account,amount,town\n"

START_TEST(a_column_changes_in_the_words_of_its_kind)
{
	struct difference difference = changed_between(HEADER "H1,甲,6217002900000000011,10,t\n",
						       HEADER "H1,甲,6217002900000000029,9,u\n");
	static const int columns[] = { REGISTER_account, REGISTER_amount, REGISTER_town };

	for (size_t i = 0; i < 3; i++)
		difference_say_cell(&difference,
				    difference_of_row(&difference, WORD_CHANGE_FACT, 0, 0),
				    columns[i], snapshot_at(&difference.before, 0, columns[i]),
				    snapshot_at(&difference.after, 0, columns[i]));
	ck_assert_str_eq(changed_said,
			 "account-changed H1 621**************11>621**************29; "
			 "amount-down H1 10.00>9.00; fact-changed H1 t>u; ");
	ck_assert_uint_eq(difference.changes, 3);
	ck_assert(difference_has(&difference, REGISTER_town));
	ck_assert(!difference_has(&difference, REGISTER_wage));
	changed_end(&difference);
}
END_TEST

UNIT(NULL, NULL, a_column_changes_in_the_words_of_its_kind);
