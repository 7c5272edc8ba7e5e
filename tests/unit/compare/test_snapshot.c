#include "compare/snapshot.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "named.h"
#include "unit.h"

static struct diag quiet;
static char path[NAMED_SIZE];

static void
put(const char *text)
{
	(void)named_file(path, text, "");
	quiet = (struct diag){ 0 };
}

static const struct {
	const char *header;
	enum record_type type;
} kinds[] = {
	{ "户编号,姓名,与户主关系\n", RECORD_REGISTER },
	{ "户编号,村,姓名,与户主关系,保障类别,保障人数,现月保障金\n", RECORD_REGISTER },
	{ "household_id,head,category,missing\n", RECORD_DECISION },
	{ "batch,seq,programme,household_id,month\n", RECORD_PAYMENT },
	{ "household_id\n", RECORD_TYPES },
	{ "a,b\n", RECORD_TYPES },
};

START_TEST(a_kind_is_found_by_the_header)
{
	put(kinds[_i].header);
	ck_assert_int_eq(snapshot_kind(path, &(struct table_options){ 0 }, &quiet), kinds[_i].type);
	ck_assert_uint_eq(quiet.count[DIAG_TROUBLE], kinds[_i].type == RECORD_TYPES);
	unlink(path);
}
END_TEST

START_TEST(rows_are_kept_by_household)
{
	struct snapshot snapshot = { 0 };

	put("household_id,name,town,wage\nH1,甲,,1\nH2,乙,t,\nH1,丙,u,2\n,丁,,\n");
	ck_assert(snapshot_read(&snapshot, path, RECORD_REGISTER, &(struct table_options){ 0 },
				&quiet));
	unlink(path);
	ck_assert_uint_eq(quiet.count[DIAG_ERROR], 1);
	ck_assert_uint_eq(snapshot.rows, 3);
	ck_assert_uint_eq(snapshot.groups, 2);
	size_t group = snapshot_group_of(&snapshot, TEXT("H1"));

	ck_assert_uint_eq(snapshot.group[group].rows, 2);
	ck_assert_uint_eq(snapshot.row[snapshot.group[group].last].line, 4);
	ck_assert(text_equal(snapshot_shared(&snapshot, group, REGISTER_town).text, TEXT("u")));
	ck_assert_int_eq(snapshot_at(&snapshot, 2, REGISTER_wage).value, 200);
	ck_assert_int_eq(snapshot_at(&snapshot, 2, REGISTER_business).value, BLANK);
	ck_assert_uint_eq(snapshot_group_of(&snapshot, TEXT("H3")), INDEX_NONE);
	snapshot_free(&snapshot);
}
END_TEST

UNIT(NULL, NULL, EACH(a_kind_is_found_by_the_header, kinds), rows_are_kept_by_household);
