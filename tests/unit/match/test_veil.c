#include "match/veil.h"

#include <string.h>

#include "met.h"
#include "unit.h"

#define HAS MET_HEAD "[hit]\nwhen = has\n"
#define REGISTER                                                                                   \
	"household_id,name,id_number,relation,support_consent,at_risk\n"                           \
	"H1,甲,439921194711049028,head,,\n"                                                       \
	"H1,乙,439921195501059011,child,,\n"                                                      \
	"H2,丙,439921194803059012,supporter,,\n"                                                  \
	"H3,甲,439921194711049028,head,,yes\n"                                                    \
	"H4,丁,12,head,,\n"
#define EXTRACT                                                                                    \
	"姓名,号码\n"                                                                          \
	"甲某某,439921194711049028\n"                                                           \
	"丙,439921194803059012\n"                                                                 \
	"甲,439921194711049028\n"                                                                 \
	"路人,\n"

static struct met met;
static struct point_scalar town;
static struct point_scalar office;
static struct veil_list own;
static struct veil_list theirs;

/* What was met and counted before. */
static void
forget(void)
{
	match_free(&met.match);
	met.match = (struct match){ .kind = met.kind };
}

static void
begin(void)
{
	scratch_set_up();
	point_scalar(&town, (const unsigned char[POINT_BYTES]){ 1 });
	point_scalar(&office, (const unsigned char[POINT_BYTES]){ 2 });
	ck_assert(met_begin(&met, HAS, REGISTER, EXTRACT, true));
	forget();
	ck_assert(subject_rewind(met.subjects));
	ck_assert(extract_rewind(&met.extract));
}

static void
end(void)
{
	veil_free(&own);
	veil_free(&theirs);
	met_end(&met);
	scratch_tear_down();
}

/* Both files, as they are when each came to the town. */
static void
exchange(void)
{
	ck_assert(veil_persons(&own, &town, met.subjects, &met.match, &scratch.diag));
	ck_assert(veil_again(&own, &office));
	ck_assert(veil_extract(&theirs, &office, &met.extract, &met.match));
	ck_assert(veil_again(&theirs, &town));
	forget();
	ck_assert(subject_rewind(met.subjects));
}

START_TEST(each_number_is_veiled_once_and_sorted)
{
	ck_assert(veil_persons(&own, &town, met.subjects, &met.match, &scratch.diag));
	ck_assert_uint_eq(met.match.persons, 5);
	ck_assert_uint_eq(met.match.unasked, 1);
	ck_assert_uint_eq(met.match.numbered, 3);
	ck_assert_uint_eq(own.count, 2);
	ck_assert_int_lt(point_compare(&own.row[0], &own.row[1]), 0);
	ck_assert_ptr_nonnull(strstr(scratch.found, "register.csv:4 G113"));
	forget();
	ck_assert(veil_extract(&theirs, &office, &met.extract, &met.match));
	ck_assert_uint_eq(met.match.rows, 4);
	ck_assert_uint_eq(met.match.unusable, 1);
	ck_assert_uint_eq(theirs.count, 2);
}
END_TEST

START_TEST(whoever_is_known_to_both_is_met)
{
	exchange();
	ck_assert(veil_match(&met.match, &town, met.subjects, &own, &theirs, &scratch.diag));
	ck_assert_uint_eq(met.match.pairs, 2); /* of two households, and no supporter unasked */
	ck_assert_uint_eq(met.match.pair[0].subject->line, 2);
	ck_assert_uint_eq(met.match.pair[1].subject->line, 5);
	ck_assert_uint_eq(met.match.persons, 5);
	met_leads(&met, MONTH_NONE, NULL);
	ck_assert_uint_eq(met.leads.count, 1);
	ck_assert(lead_is_hidden(&met.leads, met.leads.lead));
	ck_assert_ptr_null(strstr(scratch.found, "G143"));
}
END_TEST

START_TEST(who_did_not_come_back_is_named)
{
	exchange();
	struct point first;

	point_of(&first, TEXT("439921195501059011"));
	ck_assert(point_veil(&first, &town, &first));
	bool at_front = point_compare(&first, &own.row[0]) == 0;

	own.row[0] = own.row[at_front ? 1 : 0];
	own.count = 1;
	ck_assert(veil_match(&met.match, &town, met.subjects, &own, &theirs, &scratch.diag));
	ck_assert_uint_eq(met.match.pairs, 2);
	ck_assert_ptr_nonnull(strstr(scratch.found, "register.csv:3 G143"));
	own.count = 0;
	ck_assert(subject_rewind(met.subjects));
	scratch.found[0] = '\0';
	ck_assert(veil_match(&met.match, &town, met.subjects, &own, &theirs, &scratch.diag));
	ck_assert_uint_eq(met.match.pairs, 2);
	ck_assert_ptr_nonnull(strstr(scratch.found, "register.csv:2 G143"));
}
END_TEST

/* One who has no number, in rows of the household that do not stand together. */
START_TEST(where_somebody_at_risk_lives_is_not_shown)
{
	met_end(&met);
	ck_assert(met_begin(&met, HAS,
			    "household_id,name,id_number,relation,at_risk\n"
			    "H1,甲,439921194711049028,head,\nH2,丁,,head,\nH1,辛,,mother,yes\n",
			    EXTRACT, true));
	forget();
	ck_assert(subject_rewind(met.subjects));
	ck_assert(extract_rewind(&met.extract));
	exchange();
	ck_assert(veil_match(&met.match, &town, met.subjects, &own, &theirs, &scratch.diag));
	ck_assert_uint_eq(met.match.pairs, 1);
	met_leads(&met, MONTH_NONE, NULL);
	ck_assert(lead_is_hidden(&met.leads, met.leads.lead));
}
END_TEST

#define ROW_1 "e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76,"
static const struct {
	const char *content;
	const char *found; /* "": it is good */
} files[] = {
	{ "once,twice,key\n" ROW_1 ",0123456789abcdef\n", "" },
	{ "once,twice,key\n" ROW_1 ",\n", "G142" },
	{ "once,twice,key\n" ROW_1 ",01\n" ROW_1 ",02\n", "theirs.csv:3 G142" },
	{ "once,twice,key\n" ROW_1 ",01\n12,,01\n", "theirs.csv:3 G141" },
	{ "once,twice\n" ROW_1 "\n", "T112" },
};

START_TEST(what_is_no_veiled_list_is_refused)
{
	scratch_write(&scratch, "theirs.csv", files[_i].content);
	bool good = veil_read(
		&theirs,
		arena_string(&scratch.arena, text_of(scratch_path(&scratch, "theirs.csv"))), false,
		&scratch.diag);

	ck_assert_int_eq(good, files[_i].found[0] == '\0');
	ck_assert_ptr_nonnull(strstr(scratch.found, files[_i].found));
}
END_TEST

UNIT(begin, end, each_number_is_veiled_once_and_sorted, whoever_is_known_to_both_is_met,
     where_somebody_at_risk_lives_is_not_shown, who_did_not_come_back_is_named,
     EACH(what_is_no_veiled_list_is_refused, files));
