#include "publish/protect.h"

#include "register/word.h"
#include "unit.h"

/* All, a town, and villages that have so many of two categories. */
static void
make(struct release *release, struct release_node node[], size_t villages, const int64_t of[][2])
{
	*release =
		(struct release){ .least = 5, .node = node, .nodes = villages + 2, .columns = 2 };
	release->called[0] = TEXT("低保");
	release->called[1] = TEXT("特困");
	node[0] = (struct release_node){ 0 };
	node[1] = (struct release_node){ .town = TEXT("镇") };
	for (size_t i = 0; i < villages; i++) {
		struct release_node *one = &node[i + 2];

		*one = (struct release_node){ .town = TEXT("镇"),
					      .village = TEXT("村"),
					      .parent = 1,
					      .count = { of[i][0], of[i][1] },
					      .all = of[i][0] + of[i][1] };
		for (size_t c = 0; c < 2; c++) {
			node[0].count[c] += of[i][c];
			node[1].count[c] += of[i][c];
		}
		node[0].all = node[1].all += one->all;
	}
}

START_TEST(nothing_is_hidden_where_all_are_many)
{
	static const int64_t of[][2] = { { 9, 5 }, { 8, 0 } };
	struct release release;
	struct release_node node[4];

	make(&release, node, 2, of);
	ck_assert(protect_release(&release));
	ck_assert_uint_eq(release.veiled, 0);
}
END_TEST

START_TEST(a_second_row_hides_with_a_small_one)
{
	static const int64_t of[][2] = { { 9, 2 }, { 12, 9 }, { 40, 20 } };
	struct release release;
	struct release_node node[5];

	make(&release, node, 3, of);
	ck_assert(protect_release(&release));
	ck_assert(protect_hides(&release, 2, 0) && protect_hides(&release, 2, 1));
	ck_assert(protect_hides(&release, 3, 0) && protect_hides(&release, 3, 1));
	ck_assert(!protect_hides(&release, 4, 0) && !protect_hides(&release, 1, 1));
}
END_TEST

START_TEST(an_amount_tells_what_it_is_made_of)
{
	static const int64_t of[][2] = { { 9, 2 }, { 12, 9 }, { 40, 20 } };
	struct release release;
	struct release_node node[5];

	make(&release, node, 3, of);
	ck_assert(protect_release(&release));
	/* nothing is hidden in the town, and the third village would leave the other two together
	 */
	for (size_t i = 0; i < 5; i++)
		ck_assert(node[i].told == (i < 2));
	/* where the income of each household counts nobody knows what it comes to */
	static const int64_t rare[][2] = { { 19, 1 }, { 12, 1 } };

	make(&release, node, 2, rare);
	release.columns = 3;
	for (size_t i = 0; i < 4; i++) {
		node[i].count[2] = i < 2 ? 14 : 7;
		node[i].all += node[i].count[2];
	}
	ck_assert(protect_release(&release));
	ck_assert(release.pooled[1] && release.pooled[2] && !node[0].told);
	release.column[0] = WORD_CATEGORY_DIBAO;
	ck_assert(protect_release(&release));
	for (size_t i = 0; i < 4; i++)
		ck_assert(node[i].told);
}
END_TEST

START_TEST(a_rare_category_takes_another_with_it)
{
	static const int64_t of[][2] = { { 9, 2 }, { 12, 1 } };
	struct release release;
	struct release_node node[4];

	make(&release, node, 2, of);
	ck_assert(protect_release(&release));
	ck_assert_uint_eq(release.veiled, 8);
	make(&release, node, 1, of);
	release.least = 12;
	ck_assert(!protect_release(&release));
}
END_TEST

UNIT(NULL, NULL, nothing_is_hidden_where_all_are_many, an_amount_tells_what_it_is_made_of,
     a_second_row_hides_with_a_small_one, a_rare_category_takes_another_with_it);
