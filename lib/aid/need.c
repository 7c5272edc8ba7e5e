#include "aid/need.h"

#include "aid/standing.h"
#include "law/trait.h"

/* Who is asked about. */
struct asked {
	const struct walk *walk;
	const struct seat *seat;
	const struct record *row;       /* his */
	const struct record *household; /* the household's columns */
	bits_t absent;                  /* columns that the register does not have */
};

static int64_t
whole(const struct asked *who, enum param param)
{
	return who->walk->law->value[param].whole;
}

/* What a cell says, or nothing where the register has no such column. */
static enum truth
by_column(const struct asked *who, int column, bool holds)
{
	return bits_has(who->absent, column) ? TRUTH_UNKNOWN : truth_of(holds);
}

/* ---- the household ---- */

static enum truth
area_is(const struct asked *who, enum word area)
{
	int64_t value = who->household->value[REGISTER_area];

	return value == BLANK ? TRUTH_UNKNOWN : truth_of(value == area);
}

static enum truth
need_test_rural(const struct asked *who)
{
	return area_is(who, WORD_AREA_RURAL);
}

static enum truth
need_test_urban(const struct asked *who)
{
	return area_is(who, WORD_AREA_URBAN);
}

static enum truth
need_test_unsafe(const struct asked *who)
{
	int64_t grade = who->household->value[REGISTER_dwelling_grade];

	return by_column(who, REGISTER_dwelling_grade,
			 grade == WORD_HOUSE_C || grade == WORD_HOUSE_D);
}

static enum truth
need_test_short(const struct asked *who)
{
	return by_column(who, REGISTER_housing_shortage,
			 who->household->value[REGISTER_housing_shortage] == WORD_YESNO_YES);
}

static enum truth
need_test_unhoused(const struct asked *who)
{
	return truth_or(need_test_unsafe(who), need_test_short(who));
}

static enum truth
need_test_monitored(const struct asked *who)
{
	int64_t monitored = who->household->value[REGISTER_monitored];

	return monitored == BLANK ? TRUTH_UNKNOWN : truth_of(monitored == WORD_YESNO_YES);
}

/* ---- ages ---- */

/* An age against a rule value; one that nobody set leaves it open. */
static enum truth
age_below(const struct asked *who, enum param param)
{
	int age = trait_age(who->seat->person, who->walk->law);

	if (age == TRAIT_AGE_UNKNOWN || !who->walk->law->value[param].set)
		return TRUTH_UNKNOWN;
	return truth_of(age < whole(who, param));
}

static enum truth
truth_not(enum truth truth)
{
	return truth == TRUTH_UNKNOWN ? truth : truth_of(truth == TRUTH_NO);
}

static enum truth
need_test_minor(const struct asked *who)
{
	return age_below(who, PARAM_AGE_MINOR);
}

/* At the age of school: not below it, and still a minor. */
static enum truth
need_test_school_age(const struct asked *who)
{
	return truth_and(truth_not(age_below(who, PARAM_REFER_SCHOOL_AGE)), need_test_minor(who));
}

static enum truth
need_test_elder(const struct asked *who)
{
	return truth_not(age_below(who, PARAM_AGE_ELDER));
}

/* ---- school ---- */

/* At a stage of school; who is an elder is at none, whatever the register lacks. */
static enum truth
is_within(const struct asked *who, enum word first, enum word last)
{
	int64_t school = who->row->value[REGISTER_school];
	bool within = school != BLANK && school >= first && school <= last;

	if (!within && need_test_elder(who) == TRUTH_YES)
		return TRUTH_NO;
	return by_column(who, REGISTER_school, within);
}

static enum truth
need_test_at_school(const struct asked *who)
{
	return is_within(who, WORD_SCHOOL_KINDERGARTEN, WORD_SCHOOL_POSTGRADUATE);
}

static enum truth
need_test_compulsory(const struct asked *who)
{
	enum truth within = is_within(who, WORD_SCHOOL_PRIMARY, WORD_SCHOOL_JUNIOR);

	/* where the register has no school, only those of its age are asked */
	return within == TRUTH_UNKNOWN && need_test_school_age(who) == TRUTH_NO ? TRUTH_NO : within;
}

static enum truth
need_test_upper(const struct asked *who)
{
	return is_within(who, WORD_SCHOOL_SENIOR, WORD_SCHOOL_VOCATIONAL);
}

static enum truth
need_test_out_of_school(const struct asked *who)
{
	return by_column(who, REGISTER_school, who->row->value[REGISTER_school] == BLANK);
}

/* ---- the person ---- */

static enum truth
need_test_dispersed(const struct asked *who)
{
	int64_t mode = who->row->value[REGISTER_care_mode];

	return mode == BLANK ? TRUTH_UNKNOWN : truth_of(mode == WORD_CARE_HOME);
}

static enum truth
need_test_rehab_age(const struct asked *who)
{
	return age_below(who, PARAM_REHABILITATION_AGE);
}

static enum truth
need_test_disabled(const struct asked *who)
{
	bool disabled = who->row->value[REGISTER_disability_type] != BLANK ||
			who->row->value[REGISTER_disability_grade] != BLANK;

	return disabled ? TRUTH_YES : by_column(who, REGISTER_disability_type, false);
}

static enum truth
need_test_severe(const struct asked *who)
{
	const struct value *severe = &who->walk->law->value[PARAM_REFER_SEVERE];
	struct trait_grades grades;
	facts_t missing = 0;

	if (need_test_disabled(who) != TRUTH_YES)
		return by_column(who, REGISTER_disability_grade, false);
	if (!severe->set || !trait_grades(severe, &grades))
		return TRUTH_UNKNOWN;
	return trait_disabled(who->seat->person, &grades, &missing);
}

static enum truth
need_test_ill(const struct asked *who)
{
	facts_t missing = 0;

	return trait_ill(who->seat->person, trait_age(who->seat->person, who->walk->law),
			 who->walk->law, who->walk->diseases, &missing);
}

static enum truth
need_test_dead(const struct asked *who)
{
	return truth_of(standing_is_dead(who->seat->person, who->walk->law));
}

static enum truth
need_test_no_papers(const struct asked *who)
{
	return truth_of(who->row->text[REGISTER_id_number].n == 0 &&
			who->household->value[REGISTER_area] == BLANK);
}

/* ---- work ---- */

/* Of the age at which one works, and able to?  Who is at school, or has no row here, is not. */
static enum truth
may_work(const struct asked *who)
{
	int64_t capacity = who->row->value[REGISTER_work_capacity];
	int64_t work = who->row->value[REGISTER_employment];
	enum truth of_age = truth_and(truth_not(age_below(who, PARAM_REFER_WORK_AGE)),
				      age_below(who, PARAM_AGE_ELDER));
	enum truth able =
		capacity == BLANK ? TRUTH_UNKNOWN : truth_of(capacity != WORD_CAPACITY_NONE);

	if (who->seat->role == SEAT_OUT || who->row->value[REGISTER_school] != BLANK ||
	    work == WORD_EMPLOYMENT_STUDENT || work == WORD_EMPLOYMENT_RETIRED)
		return TRUTH_NO;
	return truth_and(of_age, able);
}

/* Has he work, or been placed by the day of the facts? */
static enum truth
has_work(const struct asked *who)
{
	int64_t work = who->row->value[REGISTER_employment];
	int64_t placed = who->row->value[REGISTER_placed_on];

	if (placed != BLANK && placed <= who->walk->law->as_of)
		return TRUTH_YES;
	if (work == BLANK)
		return TRUTH_UNKNOWN;
	return truth_of(work == WORD_EMPLOYMENT_EMPLOYED || work == WORD_EMPLOYMENT_FLEXIBLE ||
			(work == WORD_EMPLOYMENT_FARMING && whole(who, PARAM_REFER_FARMING) != 0));
}

static enum truth
need_test_jobless(const struct asked *who)
{
	return truth_and(may_work(who), truth_not(has_work(who)));
}

static struct asked
asked_of(const struct walk *walk, size_t seat, bits_t absent)
{
	return (struct asked){ .walk = walk,
			       .seat = &walk->seat[seat],
			       .row = &walk->seat[seat].person->row,
			       .household = &walk->household->row,
			       .absent = absent };
}

/* Somebody may work, and nobody who may has work (社会救助暂行办法 art. 43). */
static enum truth
need_test_zero_job(const struct asked *who)
{
	enum truth somebody = TRUTH_NO;
	enum truth working = TRUTH_NO;

	for (size_t i = 0; i < who->walk->seats; i++) {
		struct asked member = asked_of(who->walk, i, who->absent);
		enum truth may = may_work(&member);

		somebody = truth_or(somebody, may);
		working = truth_or(working, truth_and(may, has_work(&member)));
	}
	return truth_and(somebody, truth_not(working));
}

/* A member who would be covered alone, had he applied. */
static enum truth
need_test_single_open(const struct asked *who)
{
	return truth_of(who->seat->single_open);
}

/* What a place may extend to low-income families, and says by setting the amount. */
static enum truth
need_test_introduced(const struct asked *who)
{
	return who->walk->law->value[PARAM_DISABILITY_LIVING_LOW].set ? TRUTH_YES : TRUTH_UNKNOWN;
}

/* What no register has: it is asked for. */
static enum truth
need_test_unrecorded(const struct asked *who)
{
	(void)who;
	return TRUTH_UNKNOWN;
}

/* ---- the table ---- */

static const struct entry {
	enum truth (*test)(const struct asked *who);
	struct need_info info;
} entry[NEEDS] = {
#define NEED(name, test, cost, zh, en, ask_zh, ask_en)                                             \
	{ need_test_##test, { cost, { zh, en }, { ask_zh, ask_en } } },
#include "aid/need.def"
#undef NEED
};

const struct need_info *
need_of(enum need need)
{
	return &entry[need].info;
}

enum truth
need_test(enum need need, const struct walk *walk, size_t seat, bits_t absent)
{
	struct asked who = asked_of(walk, seat, absent);

	return entry[need].test(&who);
}
