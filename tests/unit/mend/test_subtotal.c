#include "mend/subtotal.h"

#include "unit.h"

static struct subtotal subtotal;

static void
people(const char *village, int rows)
{
	while (rows-- > 0)
		subtotal_person(&subtotal, text_of(village));
}

/* What the rows above are of that it does not name; blank: it names theirs, or none. */
static void
total(const char *label, const char *want)
{
	struct text above;
	bool differs = subtotal_differs(&subtotal, text_of(label), &above);

	ck_assert_msg(text_equal(differs ? above : TEXT_NONE, text_of(want)), "%s", label);
}

static void
begin(void)
{
	subtotal = (struct subtotal){ 0 };
}

START_TEST(the_village_of_the_rows_above)
{
	people("石门村", 3);
	total("石门村小计", "");
	people("白鹤村", 2);
	total("白鹤村  合计：2户", "");
	people("枫林村", 2);
	total("小计", "");
	people("枫林村", 2);
	total("全村合计", "");
	people("石门村", 1);
	people("白鹤村", 1);
	total("枫林村小计", ""); /* of which of the two? */
	people("枫林", 1);
	total("枫林村小计", "");
}
END_TEST

START_TEST(two_labels_that_were_exchanged)
{
	people("石门村", 3);
	total("白鹤村小计", "石门村");
	people("白鹤村", 2);
	total("石门村小计", "白鹤村");
	people("枫林村", 2);
	total("枫林村小计", "");
}
END_TEST

START_TEST(totals_above_their_rows)
{
	total("石门村小计", "");
	people("石门村", 3);
	total("白鹤村小计", "");
	people("白鹤村", 3);
	total("枫林村小计", "");
}
END_TEST

UNIT(begin, NULL, the_village_of_the_rows_above, two_labels_that_were_exchanged,
     totals_above_their_rows);
