#include "warn/warnmeet.h"

#include "warned.h"

/* The gap of the only place where the register has the only signal. */
static int64_t
gap_of(const char *home)
{
	warned_forget();
	ck_assert(warned_signals("甲," A ",,,,ill,,\n"));
	warned_meet(home);
	ck_assert_uint_eq(meets.count, 1);
	return meets.meet[0].gap;
}

START_TEST(paid_aid_is_aid_and_a_status_is_none)
{
	ck_assert_int_eq(gap_of("H1,T,V,urban,甲," A ",户主,,,癌,,,,,\n"), WORD_GAP_NONE);
	ck_assert_int_eq(gap_of("H1,T,V,urban,甲," A ",户主,low-income,,癌,,,,,\n"), WORD_GAP_NONE);
	ck_assert_int_eq(gap_of("H1,T,V,urban,甲," A ",户主,none,,癌,,,,,\n"), WORD_GAP_NONE);
	ck_assert_int_eq(gap_of("H1,T,V,urban,甲," A ",户主,dibao,,,,,,,\n"), WORD_GAP_LESS);
	ck_assert_int_eq(meets.meet[0].lacks, REGISTER_disease);
	ck_assert_int_eq(gap_of("H1,T,V,urban,甲," A ",户主,tekun,,,,,,,\n"), WORD_GAP_LESS);
}
END_TEST

START_TEST(what_may_be_due_is_a_gap_though_the_register_knows_all)
{
	ck_assert_int_eq(gap_of("H1,T,V,urban,甲," A ",户主,dibao,,癌,,,,,\n"), WORD_GAP_LESS);
	ck_assert_int_eq(meets.meet[0].lacks, -1);
	ck_assert_ptr_nonnull(strstr(meets.meet[0].programmes.p, "medical (may)"));
}
END_TEST

START_TEST(a_number_that_is_no_resident_s_is_none_to_go_by)
{
	static const struct {
		const char *row;
		const char *number;
	} homes[] = {
		{ "H1,甲,ABC123456789012,户主,1955-01-06\n", "" },
		{ "H1,甲,439921550106001,户主,\n", A },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(homes); i++) {
		warned_forget();
		ck_assert(warned_signals("甲,,1955-01-06,,,ill,,\n"));
		warned_meet_under("household_id,name,id_number,relation,birth_date\n",
				  homes[i].row);
		ck_assert_uint_eq(meets.count, 1);
		ck_assert_uint_eq(meets.meet[0].number.n, strlen(homes[i].number));
	}
}
END_TEST

START_TEST(the_dead_and_supporters_are_not_met)
{
	ck_assert(warned_signals("甲," A ",,,,ill,,\n乙," B ",,,,ill,,\n"));
	warned_meet("H1,T,V,urban,甲," A ",户主,,,,,,,,2026-11-23\n"
		    "H2,T,V,urban,丙," C ",户主,,,,,,,,\n"
		    "H2,T,V,urban,乙," B ",赡养人,,,,,,,,\n");
	ck_assert_uint_eq(meets.count, 0);
	ck_assert(warnings.item[0].dead);
	ck_assert(!warnings.item[1].dead);
}
END_TEST

START_TEST(a_household_with_faults_is_looked_at_by_its_rows)
{
	ck_assert(warned_signals("甲," A ",,,,ill,,\n"));
	warned_meet("H1,T,V,nowhere,甲," A ",户主,dibao,,,,,,,\n");
	ck_assert_uint_eq(meets.held, 1);
	ck_assert_int_eq(meets.meet[0].gap, WORD_GAP_LESS);
	ck_assert_uint_eq(meets.meet[0].programmes.n, 0);
}
END_TEST

START_TEST(who_lives_with_somebody_at_risk_is_hidden_wherever_he_stands)
{
	ck_assert(warned_signals("甲," A ",,,,ill,,\n乙," B ",,,,ill,,\n丙," C ",,,,ill,,\n"
				 "甲,,1970-01-01,,,ill,,\n丁,,1970-01-01,,,ill,,\n"));
	warned_meet("H2,T,W,urban,乙," B ",户主,,,,,,,,\n"
		    "H1,T,V,urban,甲," A ",户主,,,,,,,yes,\n"
		    "H1,T,V,urban,乙," B ",配偶,,,,,,,,\n"
		    "H3,T,W,urban,丙," C ",户主,,,,,,,no,\n");
	ck_assert(warnmeet_hides(&meets, &warnings.item[0]));
	ck_assert(warnmeet_hides(&meets, &warnings.item[1]));
	ck_assert(!warnmeet_hides(&meets, &warnings.item[2]));
	/* in no register, and of the name of one who is at risk */
	ck_assert(warnmeet_hides(&meets, &warnings.item[3]));
	ck_assert(!warnmeet_hides(&meets, &warnings.item[4]));
	warnmeet_forget(&meets);
	ck_assert(!warnmeet_hides(&meets, &warnings.item[0]));
}
END_TEST

UNIT(warned_begin, warned_end, paid_aid_is_aid_and_a_status_is_none,
     what_may_be_due_is_a_gap_though_the_register_knows_all, the_dead_and_supporters_are_not_met,
     a_number_that_is_no_resident_s_is_none_to_go_by,
     a_household_with_faults_is_looked_at_by_its_rows,
     who_lives_with_somebody_at_risk_is_hidden_wherever_he_stands);
