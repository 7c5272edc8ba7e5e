#include "check/check.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/num.h"
#include "check/care.h"
#include "civil/disability.h"
#include "house/certificate.h"
#include "house/kin.h"
#include "mend/mend.h"
#include "mend/mendmoney.h"
#include "mend/mendnumber.h"
#include "register/cell.h"
#include "register/word.h"

/* What is likely, not what is lawful. */
enum {
	ADULT = 18,
	YOUNG_HEAD = 16,
	PLACE_SIZE = 512,
};
static const fen_t huge_month = INT64_C(2000000); /* 20,000 yuan */
static const fen_t huge_year = INT64_C(20000000);

static const struct column *
column_at(int column)
{
	return &schema_of(RECORD_REGISTER)->column[column];
}

/* Report a finding about a person's cell. */
static void
report(const struct check *check, const struct person *person, int column, enum diag_code code,
       struct text one, struct text two)
{
	struct where where = record_where(check->reader, &person->row, column);
	int64_t value = person->row.value[column];
	char buf[CELL_SIZE];
	struct text cell = value == BLANK ? person->row.text[column]
					  : cell_show(column_at(column), value,
						      record_language(check->reader), buf);

	diag_say(check->diag, code, .at = where, .value = cell, .one = one, .two = two);
}

static void
report_age(const struct check *check, const struct person *person, int column, enum diag_code code)
{
	report(check, person, column, code,
	       NUM_TEXT(day_age(person->birth, check->today, DAY_LEAP_MARCH)), TEXT_NONE);
}

static int
age_of(const struct check *check, const struct person *person)
{
	return person->birth == DAY_NONE ? -1
					 : day_age(person->birth, check->today, DAY_LEAP_MARCH);
}

/* ---- kin ---- */

static void
check_kin(struct check *check, const struct household *household, const struct person *person)
{
	const struct kin *kin = kin_of_again(&check->kin, person->row.text[REGISTER_relation]);
	const struct person *first = &household->person[household->head];
	bool headed = household_names_head(first->row.text[REGISTER_relation]);
	day_t head = headed ? first->birth : DAY_NONE;
	enum language language = check->diag->language;

	if (kin == NULL)
		return;
	if (kin->sex >= 0 && person->sex >= 0 && kin->sex != person->sex)
		report(check, person, REGISTER_relation, DIAG_KIN_SEX,
		       word_text((enum word)person->sex, language), TEXT_NONE);
	if (person->birth == DAY_NONE)
		return;
	if (head != DAY_NONE && !kin_fits(kin, person->birth, head))
		report(check, person, REGISTER_relation, DIAG_KIN_AGE, DAY_TEXT(person->birth),
		       DAY_TEXT(head));
	if (kin->spouse && age_of(check, person) < ADULT)
		report_age(check, person, REGISTER_relation, DIAG_SPOUSE_YOUNG);
}

static void
check_head(struct check *check, const struct household *household)
{
	const struct person *head = &household->person[household->head];
	const struct person *spouse = NULL;
	bool adults = false;

	for (size_t i = 0; i < household->persons; i++) {
		const struct person *person = &household->person[i];
		const struct kin *kin =
			kin_of_again(&check->kin, person->row.text[REGISTER_relation]);

		adults |= age_of(check, person) >= ADULT;
		if (kin == NULL || !kin->spouse)
			continue;
		if (spouse != NULL)
			report(check, person, REGISTER_relation, DIAG_SPOUSE_TWO,
			       NUM_TEXT(spouse->row.line), TEXT_NONE);
		else
			spouse = person;
	}
	if (adults && head->birth != DAY_NONE && age_of(check, head) < YOUNG_HEAD)
		report_age(check, head, REGISTER_relation, DIAG_HEAD_YOUNG);
}

/* ---- contradictions ---- */

static const struct pair {
	int column;
	enum word word;
	int other;
	enum word other_word;
} pairs[] = {
	{ REGISTER_employment, WORD_EMPLOYMENT_EMPLOYED, REGISTER_work_capacity,
	  WORD_CAPACITY_NONE },
	{ REGISTER_employment, WORD_EMPLOYMENT_FLEXIBLE, REGISTER_work_capacity,
	  WORD_CAPACITY_NONE },
	{ REGISTER_employment, WORD_EMPLOYMENT_EMPLOYED, REGISTER_member_status,
	  WORD_MEMBER_STUDENT },
	{ REGISTER_employment, WORD_EMPLOYMENT_RETIRED, REGISTER_member_status,
	  WORD_MEMBER_STUDENT },
	{ REGISTER_employment, WORD_EMPLOYMENT_EMPLOYED, REGISTER_member_status,
	  WORD_MEMBER_PRISON },
};

/* Words that hardly fit an age outside of these years. */
static const struct span {
	int column;
	enum word word;
	int from;
	int to;
} spans[] = {
	{ REGISTER_employment, WORD_EMPLOYMENT_STUDENT, 3, 45 },
	{ REGISTER_employment, WORD_EMPLOYMENT_RETIRED, 45, 200 },
	{ REGISTER_employment, WORD_EMPLOYMENT_EMPLOYED, 16, 85 },
	{ REGISTER_member_status, WORD_MEMBER_STUDENT, 3, 45 },
	{ REGISTER_member_status, WORD_MEMBER_CONSCRIPT, 16, 60 },
	{ REGISTER_school, WORD_SCHOOL_KINDERGARTEN, 2, 9 },
	{ REGISTER_school, WORD_SCHOOL_PRIMARY, 5, 18 },
	{ REGISTER_child_status, WORD_CHILD_ORPHAN, 0, ADULT - 1 },
	{ REGISTER_child_status, WORD_CHILD_UNATTENDED, 0, ADULT - 1 },
};

static void
check_words(const struct check *check, const struct person *person)
{
	int age = age_of(check, person);
	enum language language = record_language(check->reader);

	for (size_t i = 0; i < ARRAY_LENGTH(pairs); i++) {
		const struct pair *pair = &pairs[i];

		if (person->row.value[pair->column] == (int64_t)pair->word &&
		    person->row.value[pair->other] == (int64_t)pair->other_word)
			report(check, person, pair->column, DIAG_STATES_DIFFER,
			       record_heading(check->reader, pair->other),
			       word_text(pair->other_word, language));
	}
	for (size_t i = 0; age >= 0 && i < ARRAY_LENGTH(spans); i++) {
		const struct span *span = &spans[i];

		if (person->row.value[span->column] == (int64_t)span->word &&
		    (age < span->from || age > span->to))
			report_age(check, person, span->column, DIAG_AGE_UNLIKELY);
	}
}

static void
check_work(const struct check *check, const struct person *person)
{
	int64_t employment = person->row.value[REGISTER_employment];
	int64_t wage = person->row.value[REGISTER_wage];

	if ((employment == WORD_EMPLOYMENT_NONE || employment == WORD_EMPLOYMENT_UNEMPLOYED) &&
	    wage != BLANK && wage > 0)
		report(check, person, REGISTER_employment, DIAG_STATES_DIFFER,
		       record_heading(check->reader, REGISTER_wage), MENDMONEY_TEXT(wage));
}

/* The number of a disability certificate against the person and the other columns. */
static void
check_card(const struct check *check, const struct person *person)
{
	struct text cell = person->row.text[REGISTER_disability_card];
	struct disability card;

	if (cell.n == 0 || record_is_damaged(&person->row, REGISTER_disability_card))
		return;
	if (disability_parse(cell, check->today, &card) != DISABILITY_OK) {
		report(check, person, REGISTER_disability_card, DIAG_CARD_UNREAD, TEXT_NONE,
		       TEXT_NONE);
		return;
	}
	unsigned faults = certificate_faults(&card, person->number,
					     person->row.value[REGISTER_disability_type],
					     person->row.value[REGISTER_disability_grade]);
	static const struct {
		unsigned fault;
		int place;
		enum diag_code code;
	} said[] = {
		{ CERTIFICATE_OTHER, REGISTER_disability_card, DIAG_CARD_OTHER },
		{ CERTIFICATE_TYPE, REGISTER_disability_type, DIAG_CARD_DIFFERS },
		{ CERTIFICATE_GRADE, REGISTER_disability_grade, DIAG_CARD_DIFFERS },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(said); i++)
		if ((faults & said[i].fault) != 0)
			report(check, person, said[i].place, said[i].code, TEXT_NONE, TEXT_NONE);
}

/*
 * Supporters who cannot support were found to be so: by matching with their consent, 社会救助法
 * 第四十一条.  A register without the column keeps consents elsewhere; a row with a cell that
 * cannot be read has its finding.
 */
static void
check_consent(const struct check *check, const struct person *person)
{
	int64_t consent = person->row.value[REGISTER_support_consent];

	if (!record_has(check->reader, REGISTER_support_consent) || person->row.bad)
		return;
	if (consent != BLANK && consent > check->today)
		report(check, person, REGISTER_support_consent, DIAG_CONSENT_FUTURE, TEXT_NONE,
		       TEXT_NONE);
	if (consent == BLANK && person->row.value[REGISTER_supporter] == WORD_SUPPORTER_UNABLE)
		report(check, person, REGISTER_support_consent, DIAG_CONSENT_NONE,
		       word_text(WORD_SUPPORTER_UNABLE, record_language(check->reader)), TEXT_NONE);
}

/* ---- sums ---- */

static void
check_sums(const struct check *check, const struct person *person)
{
	static const int months[] = { REGISTER_wage,     REGISTER_business,     REGISTER_property,
				      REGISTER_transfer, REGISTER_other_income, REGISTER_income };
	static const int years[] = { REGISTER_wage_year,         REGISTER_business_year,
				     REGISTER_property_year,     REGISTER_transfer_year,
				     REGISTER_other_income_year, REGISTER_income_year };

	for (size_t i = 0; i < ARRAY_LENGTH(months); i++) {
		int64_t month = person->row.value[months[i]];
		int64_t year = person->row.value[years[i]];

		if (month != BLANK && month > 0 && month == year)
			report(check, person, years[i], DIAG_SUM_TWICE, MENDMONEY_TEXT(month),
			       TEXT_NONE);
		if (month != BLANK && month > huge_month)
			report(check, person, months[i], DIAG_SUM_HUGE, TEXT_NONE, TEXT_NONE);
		if (year != BLANK && year > huge_year)
			report(check, person, years[i], DIAG_SUM_HUGE, TEXT_NONE, TEXT_NONE);
	}
}

/* What a person spends, and keeps of it: the most in fen that is not a wrong unit. */
static void
check_costs(const struct check *check, const struct person *person)
{
	static const struct {
		int column;
		int64_t most;
	} costs[] = {
		{ REGISTER_work_cost, INT64_C(10000000) }, /* 100,000 yuan a month */
		{ REGISTER_base_pension, INT64_C(10000000) },
		{ REGISTER_medical_cost, INT64_C(500000000) }, /* 5,000,000 yuan a year */
		{ REGISTER_education_cost, INT64_C(500000000) },
		{ REGISTER_rehabilitation_cost, INT64_C(500000000) },
		{ REGISTER_other_cost, INT64_C(500000000) },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(costs); i++) {
		int64_t value = person->row.value[costs[i].column];

		if (value != BLANK && value > costs[i].most)
			report(check, person, costs[i].column, DIAG_THINGS_HUGE, TEXT_NONE,
			       TEXT_NONE);
	}
}

/* A relation left blank beside others that are not. */
static void
check_relations(const struct check *check, const struct household *household)
{
	size_t related = 0;

	for (size_t i = 0; i < household->persons; i++)
		related += i != household->head &&
			   household->person[i].row.text[REGISTER_relation].n > 0;
	for (size_t i = 0; related > 0 && i < household->persons; i++) {
		const struct person *person = &household->person[i];

		if (i != household->head && !person->row.broken &&
		    person->row.text[REGISTER_relation].n == 0)
			report(check, person, REGISTER_relation, DIAG_CELL_BLANK, TEXT_NONE,
			       TEXT_NONE);
	}
}

/* What a household has and gets: a sum in the wrong unit is ten thousand times too big. */
static void
check_things(const struct check *check, const struct household *household)
{
	static const struct {
		int column;
		int64_t most;
	} things[] = {
		{ REGISTER_financial_assets, INT64_C(500000000) }, /* 5,000,000 yuan */
		{ REGISTER_amount, INT64_C(10000000) },            /* 100,000 yuan a month */
		{ REGISTER_phase_out_base, INT64_C(10000000) },
		{ REGISTER_vehicles, 20 },
		{ REGISTER_dwellings, 20 },
	};
	char buf[CELL_SIZE];

	for (size_t i = 0; i < ARRAY_LENGTH(things); i++) {
		int column = things[i].column;
		int64_t value = household->row.value[column];

		if (value == BLANK || value <= things[i].most)
			continue;
		struct where where = household_where(check->reader, household, column);

		diag_say(check->diag, DIAG_THINGS_HUGE, .at = where,
			 .value = cell_show(column_at(column), value,
					    record_language(check->reader), buf));
	}
}

/* ---- names, phones, accounts ---- */

static void
check_name(const struct check *check, const struct person *person)
{
	struct text name = person->row.text[REGISTER_name];
	bool odd = false;

	for (size_t i = 0; i < name.n; i++)
		odd |= name.p[i] == '?' || text_is_digit(name.p[i]);
	if ((name.n == 0 || odd) && !record_is_damaged(&person->row, REGISTER_name))
		report(check, person, REGISTER_name, odd ? DIAG_NAME_ODD : DIAG_NAME_BLANK,
		       TEXT_NONE, TEXT_NONE);
}

/* What jz-import would say of a number: but a repair is none here, for nothing is written. */
static void
check_number(struct check *check, const struct household *household, int column,
	     struct mend (*mend)(const struct mender *, const struct mend_from *, struct text))
{
	struct arena arena = { 0 };
	const struct mender mender = { .today = check->today, .arena = &arena };
	const struct mend_from from = { .column = column_at(column),
					.scale = 1,
					.bank = household->row.text[REGISTER_bank] };
	struct text cell = household->row.text[column];
	struct where where = household_where(check->reader, household, column);

	if (cell.n == 0 || record_is_damaged(&household->row, column))
		return;
	struct mend result = mend(&mender, &from, cell);

	if (result.code != DIAG_NONE && diag_level(result.code) > DIAG_NOTE)
		diag_say(check->diag, result.code, .at = where, .value = cell);
	arena_free(&arena);
}

/* ---- duplicates ---- */

void
check_meet(struct check *check, const struct check_meeting *meeting)
{
	static const enum diag_code code[] = { [CHECK_NUMBER] = DIAG_PERSON_TWICE,
					       [CHECK_ACCOUNT] = DIAG_ACCOUNT_SHARED,
					       [CHECK_CARD] = DIAG_CARD_SHARED };
	const struct where *where = &meeting->where;
	struct index *index = &check->met[meeting->thing];
	uint64_t hash = hash_text(meeting->number);
	size_t item = index_find(index, hash);

	if (item == INDEX_NONE) {
		check->seen = arena_grow(check->seen, &check->seen_room, check->seen_count,
					 sizeof(*check->seen));
		check->seen[check->seen_count] = (struct check_seen){
			.file = where->file,
			.line = where->line,
			.household = arena_text(&check->arena, where->household),
		};
		index_add(index, hash, check->seen_count++);
		return;
	}
	const struct check_seen *seen = &check->seen[item];
	char place[PLACE_SIZE];

	/* members share an account, but no certificate */
	if (meeting->thing != CHECK_CARD && text_equal(seen->household, where->household) &&
	    text_equal(seen->file, where->file))
		return;
	(void)snprintf(place, sizeof(place), "%.*s:%zu", (int)seen->file.n, seen->file.p,
		       seen->line);
	diag_say(check->diag, code[meeting->thing], .at = *where, .value = meeting->number,
		 .one = seen->household, .two = text_of(place));
}

static void
meet(struct check *check, enum check_thing thing, struct text number, struct where where)
{
	const struct check_meeting meeting = { thing, number, where };

	if (check->meet != NULL)
		check->meet(check->context, &meeting);
	else
		check_meet(check, &meeting);
}

/* What was done was done on a day that has come. */
static void
check_past(const struct check *check, const struct person *person)
{
	static const int done[] = { REGISTER_last_recheck, REGISTER_assessed_on,
				    REGISTER_placed_on };

	for (size_t i = 0; i < ARRAY_LENGTH(done); i++)
		if (person->row.value[done[i]] != BLANK &&
		    person->row.value[done[i]] > check->today)
			report(check, person, done[i], DIAG_PAST_AHEAD, TEXT_NONE, TEXT_NONE);
}

static void
check_person(struct check *check, const struct household *household, const struct person *person)
{
	if (person->row.broken) /* reported, and nothing of it is known */
		return;
	check_name(check, person);
	check_kin(check, household, person);
	check_words(check, person);
	check_work(check, person);
	check_card(check, person);
	check_consent(check, person);
	check_past(check, person);
	care_check(check->reader, household, person, check->diag);
	check_sums(check, person);
	check_costs(check, person);
	if (person->number.n > 0)
		meet(check, CHECK_NUMBER, person->number,
		     record_where(check->reader, &person->row, REGISTER_id_number));
	struct text card = person->row.text[REGISTER_disability_card];

	if (card.n > 0 && !record_is_damaged(&person->row, REGISTER_disability_card))
		meet(check, CHECK_CARD, card,
		     record_where(check->reader, &person->row, REGISTER_disability_card));
}

void
check_columns(const struct check *check)
{
	const struct text *heading;
	size_t count = record_extras(check->reader, &heading);

	for (size_t i = 0; i < count; i++)
		if (heading[i].n > 0 && !column_is_aside(heading[i]) &&
		    column_find(schema_of(RECORD_SHEET), heading[i]) < 0)
			diag_say(check->diag, DIAG_COLUMN_UNKNOWN,
				 .at = { .file = record_name(check->reader),
					 .line = record_header_line(check->reader),
					 .column = heading[i] },
				 .value = heading[i]);
}

void
check_household(struct check *check, const struct household *household)
{
	struct text account = household->row.text[REGISTER_account];

	for (size_t i = 0; i < household->persons; i++)
		check_person(check, household, &household->person[i]);
	check_head(check, household);
	check_relations(check, household);
	check_things(check, household);
	check_number(check, household, REGISTER_phone, mendnumber_phone);
	check_number(check, household, REGISTER_account, mendnumber_account);
	if (account.n > 0 && !record_is_damaged(&household->row, REGISTER_account))
		meet(check, CHECK_ACCOUNT, account,
		     household_where(check->reader, household, REGISTER_account));
}

void
check_end(struct check *check)
{
	for (enum check_thing thing = 0; thing < CHECK_THINGS; thing++)
		index_free(&check->met[thing]);
	free(check->seen);
	arena_free(&check->arena);
}
