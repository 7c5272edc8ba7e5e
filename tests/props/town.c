#define _XOPEN_SOURCE 700 /* open_memstream() */

#include "town.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "register/cell.h"

/*
 * Which columns the file has, and how many cells in a hundred are blank; of those where fewer
 * than half are, a carefully kept household has none blank.
 */
static const struct {
	int column;
	unsigned blank;
} columns[] = {
	{ REGISTER_area, 3 },
	{ REGISTER_dwellings, 8 },
	{ REGISTER_vehicles, 8 },
	{ REGISTER_financial_assets, 8 },
	{ REGISTER_category, 60 },
	{ REGISTER_amount, 30 },
	{ REGISTER_phase_out_start, 50 },
	{ REGISTER_phase_out_base, 70 },
	{ REGISTER_birth_date, 5 },
	{ REGISTER_member_status, 85 },
	{ REGISTER_disability_type, 75 },
	{ REGISTER_disability_grade, 75 },
	{ REGISTER_employment, 20 },
	{ REGISTER_wage, 5 },
	{ REGISTER_wage_year, 90 },
	{ REGISTER_business, 5 },
	{ REGISTER_property, 5 },
	{ REGISTER_transfer, 5 },
	{ REGISTER_other_income, 80 },
	{ REGISTER_work_cost, 80 },
	{ REGISTER_base_pension, 80 },
	{ REGISTER_medical_cost, 70 },
	{ REGISTER_education_cost, 80 },
	{ REGISTER_care_gaps, 20 },
	{ REGISTER_supporter, 70 },
	{ REGISTER_care_mode, 70 },
	{ REGISTER_child_status, 90 },
	{ REGISTER_applied_alone, 20 },
};

enum { COLUMNS = sizeof(columns) / sizeof(*columns) };

static uint64_t
next(struct town *town)
{
	uint64_t z = town->random += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

size_t
town_random(struct town *town, size_t n)
{
	return (size_t)(next(town) % n);
}

static int64_t
between(struct town *town, enum word first, enum word last)
{
	return (int64_t)first + (int64_t)town_random(town, (size_t)(last - first) + 1);
}

/* Money is drawn about the standards, with exact hits among it. */
static int64_t
money(struct town *town, int column)
{
	static const int64_t wage[] = { 0, 0, 0, 45000, 65000, 64999, 65001, 97500, 67500 };
	int64_t much = column == REGISTER_financial_assets ? 4000000
		       : column == REGISTER_medical_cost || column == REGISTER_education_cost
			       ? 3000000
		       : column == REGISTER_wage_year ? 900000
						      : 40000;

	if (column == REGISTER_wage && town_random(town, 2) == 0)
		return wage[town_random(town, sizeof(wage) / sizeof(*wage))];
	if (column != REGISTER_financial_assets && town_random(town, 3) == 0)
		return 0;
	return (int64_t)town_random(town, (size_t)much);
}

static int64_t
word_of(struct town *town, enum word_set words)
{
	switch ((int)words) {
	case WORDS_AREA:
		return between(town, WORD_AREA_URBAN, WORD_AREA_RURAL);
	case WORDS_CATEGORY:
		return town_random(town, 2) == 0 ? WORD_CATEGORY_DIBAO : WORD_CATEGORY_PHASE_OUT;
	case WORDS_MEMBER:
		return between(town, WORD_MEMBER_AT_HOME, WORD_MEMBER_DEAD);
	case WORDS_DISABILITY:
		return between(town, WORD_DISABILITY_PHYSICAL, WORD_DISABILITY_MULTIPLE);
	case WORDS_GRADE:
		return between(town, WORD_GRADE_1, WORD_GRADE_4);
	case WORDS_EMPLOYMENT:
		return between(town, WORD_EMPLOYMENT_EMPLOYED, WORD_EMPLOYMENT_RETIRED);
	case WORDS_SUPPORTER:
		return between(town, WORD_SUPPORTER_NONE, WORD_SUPPORTER_ABLE);
	case WORDS_CARE:
		return between(town, WORD_CARE_INSTITUTION, WORD_CARE_HOME);
	case WORDS_CHILD:
		return between(town, WORD_CHILD_ORPHAN, WORD_CHILD_UNATTENDED);
	default:
		return between(town, WORD_YESNO_NO, WORD_YESNO_YES);
	}
}

int64_t
town_value(struct town *town, int column)
{
	const struct column *of = &schema_of(RECORD_REGISTER)->column[column];

	switch ((int)of->kind) {
	case KIND_MONEY:
		return money(town, column);
	case KIND_COUNT:
		return (int64_t)(town_random(town, 4) == 0 ? town_random(town, 3)
							   : column == REGISTER_dwellings);
	case KIND_CARE_GAPS:
		return (int64_t)town_random(town, 7);
	case KIND_DAY:
		return day_of(1940, 1, 1) + (int64_t)town_random(town, 31000);
	case KIND_MONTH:
		return month_of(day_of(2025, 10, 1)) + (int64_t)town_random(town, 16);
	default:
		return word_of(town, of->words);
	}
}

static void
build_person(struct town *town, struct town_person *person, bool first, bool careful)
{
	static const char *const disease[] = { "乳腺癌", "肾移植", "高血压" };

	for (size_t i = 0; i < COLUMN_LIMIT; i++)
		person->value[i] = BLANK;
	for (size_t i = 0; i < COLUMNS; i++) {
		int column = columns[i].column;
		bool shared = schema_of(RECORD_REGISTER)->column[column].scope == SCOPE_HOUSEHOLD;
		bool blank = town_random(town, 100) < columns[i].blank &&
			     !(careful && columns[i].blank < 50);

		if (!blank && (first || !shared))
			person->value[column] = town_value(town, column);
	}
	if (person->value[REGISTER_disability_type] != BLANK && town_random(town, 4) > 0)
		person->value[REGISTER_disability_grade] =
			town_value(town, REGISTER_disability_grade);
	person->disease = town_random(town, 8) == 0 ? disease[town_random(town, 3)] : "";
}

void
town_build(struct town *town, uint64_t seed)
{
	*town = (struct town){ .prefix = "H", .random = seed };
	for (size_t i = 0; i < TOWN_HOUSEHOLDS; i++) {
		struct town_household *household = &town->household[i];

		town->order[i] = i;
		bool careful = town_random(town, 3) > 0;

		household->persons = 1 + town_random(town, careful ? 3 : TOWN_PERSONS);
		for (size_t k = 0; k < household->persons; k++) {
			household->row[k] = k;
			build_person(town, &household->person[k], k == 0, careful);
		}
	}
}

static void
shuffle(struct town *town, size_t *item, size_t n)
{
	for (size_t i = n; i > 1; i--) {
		size_t other = town_random(town, i);
		size_t was = item[i - 1];

		item[i - 1] = item[other];
		item[other] = was;
	}
}

void
town_shuffle(struct town *town)
{
	town->prefix = "新-";
	shuffle(town, town->order, TOWN_HOUSEHOLDS);
	for (size_t i = 0; i < TOWN_HOUSEHOLDS; i++)
		shuffle(town, town->household[i].row, town->household[i].persons);
}

/* ---- the file ---- */

static void
write_row(FILE *out, const struct town_person *person, enum language language)
{
	for (size_t i = 0; i < COLUMNS; i++) {
		const struct column *of = &schema_of(RECORD_REGISTER)->column[columns[i].column];
		int64_t value = person->value[columns[i].column];
		char buf[CELL_SIZE];
		struct text cell = { "", 0 };

		if (value != BLANK)
			cell = cell_show(of, value, language, buf);
		fprintf(out, ",%.*s", (int)cell.n, cell.p);
	}
	fprintf(out, ",%s\n", person->disease);
}

static void
write_header(FILE *out, enum language language)
{
	const struct column *column = schema_of(RECORD_REGISTER)->column;
	static const int first[] = { REGISTER_household_id, REGISTER_name, REGISTER_relation };

	for (size_t i = 0; i < 3 + COLUMNS + 1; i++) {
		int at = i < 3                     ? first[i]
			 : i < 3 + (size_t)COLUMNS ? columns[i - 3].column
						   : REGISTER_disease;
		struct text heading = column_heading(&column[at], language);

		fprintf(out, "%s%.*s", i > 0 ? "," : "", (int)heading.n, heading.p);
	}
	fprintf(out, "\n");
}

/* Every 50th household has two heads, and is held back. */
char *
town_write(const struct town *town, enum language language)
{
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);

	if (out == NULL)
		abort();
	write_header(out, language);
	for (size_t i = 0; i < TOWN_HOUSEHOLDS; i++) {
		size_t id = town->order[i];
		const struct town_household *household = &town->household[id];

		for (size_t k = 0; k < household->persons; k++) {
			size_t row = household->row[k];
			bool head = row == 0 || id % 50 == 49;

			fprintf(out, "%s%zu,P%zu,%s", town->prefix, id, row,
				head ? "户主" : "其他");
			write_row(out, &household->person[row], language);
		}
	}
	if (fclose(out) != 0)
		abort();
	return text;
}
