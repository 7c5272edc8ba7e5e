#include "law/trait.h"

enum day_leap
trait_leap(const struct law *law)
{
	const struct value *leap = &law->value[PARAM_AGE_LEAP];
	bool february = leap->set && leap->count > 0 && text_equal(leap->list[0], TEXT("february"));

	return february ? DAY_LEAP_FEBRUARY : DAY_LEAP_MARCH;
}

int
trait_age(const struct person *person, const struct law *law)
{
	if (person->birth == DAY_NONE)
		return TRAIT_AGE_UNKNOWN;
	return day_age(person->birth, law->as_of, trait_leap(law));
}

enum truth
trait_at_least(int age, int64_t years, facts_t *missing)
{
	if (age == TRAIT_AGE_UNKNOWN) {
		*missing |= FACT(birth_date);
		return TRUTH_UNKNOWN;
	}
	return truth_of(age >= years);
}

enum truth
trait_below(int age, int64_t years, facts_t *missing)
{
	if (age == TRAIT_AGE_UNKNOWN) {
		*missing |= FACT(birth_date);
		return TRUTH_UNKNOWN;
	}
	return truth_of(age < years);
}

bool
trait_grades(const struct value *value, struct trait_grades *out)
{
	*out = (struct trait_grades){ 0 };
	for (size_t i = 0; i < value->count; i++) {
		struct text entry = value->list[i];
		size_t blank = text_find(entry, TEXT(" "));

		if (blank == SIZE_MAX || blank + 2 != entry.n)
			return false;
		int64_t type = word_parse(WORDS_DISABILITY, (struct text){ entry.p, blank });
		int grade = entry.p[blank + 1] - '0';

		if (type < 0 || grade < 1 || grade > 4)
			return false;
		out->lightest[type - WORD_DISABILITY_PHYSICAL] = grade;
	}
	return true;
}

/* A grade without a type: does it decide whatever the type is? */
static enum truth
by_grade_alone(const struct trait_grades *grades, int grade, facts_t *missing)
{
	int fits = 0;

	for (int type = 0; type < TRAIT_TYPES; type++)
		fits += grade <= grades->lightest[type] ? 1 : 0;
	if (fits == 0 || fits == TRAIT_TYPES)
		return truth_of(fits);
	*missing |= FACT(disability_type);
	return TRUTH_UNKNOWN;
}

enum truth
trait_disabled(const struct person *person, const struct trait_grades *grades, facts_t *missing)
{
	int64_t type = person->row.value[REGISTER_disability_type];
	int64_t word = person->row.value[REGISTER_disability_grade];
	int grade = word == BLANK ? 0 : (int)(word - WORD_GRADE_1) + 1;

	if (type == BLANK && word == BLANK)
		return TRUTH_NO;
	if (grades->missing != 0) {
		*missing |= grades->missing | (type == BLANK ? FACT(disability_type) : 0) |
			    (word == BLANK ? FACT(disability_grade) : 0);
		return TRUTH_UNKNOWN;
	}
	if (type == BLANK)
		return by_grade_alone(grades, grade, missing);
	int lightest = grades->lightest[type - WORD_DISABILITY_PHYSICAL];

	if (lightest == 0)
		return TRUTH_NO;
	if (word == BLANK) {
		*missing |= FACT(disability_grade);
		return TRUTH_UNKNOWN;
	}
	return truth_of(grade <= lightest);
}

enum truth
trait_ill(const struct person *person, int age, const struct law *law,
	  const struct diseases *diseases, facts_t *missing)
{
	const struct value *list = &law->value[PARAM_SINGLE_DISEASES];
	struct text cell = person->row.text[REGISTER_disease];

	if (cell.n == 0)
		return TRUTH_NO;
	if (!list->set) {
		*missing |= FACT_RULE(PARAM_SINGLE_DISEASES);
		return TRUTH_UNKNOWN;
	}
	struct disease found =
		disease_judge(diseases, cell, age == TRAIT_AGE_UNKNOWN ? DISEASE_NO_AGE : age,
			      list->list, list->count);

	if (found.answer != DISEASE_UNKNOWN)
		return truth_of(found.answer == DISEASE_YES);
	*missing |=
		(found.lacks_name ? FACT(disease) : 0) | (found.lacks_age ? FACT(birth_date) : 0);
	return TRUTH_UNKNOWN;
}
