/*
 * A register of invented persons with every column, for measuring: the same bytes for the
 * same number.  Two cells in a hundred are quoted.  A sparse one is as full as those of towns are:
 * about 190 bytes a row, fifty of its cells blank.  usage: generate PERSONS [sparse] > FILE
 */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/num.h"
#include "invent.h"
#include "register/column.h"

enum { BUFFER_SIZE = 1 << 20, MOST_MEMBERS = 6 };

static void
money(char cell[INVENT_SIZE], uint64_t most, unsigned given)
{
	cell[0] = '\0';
	if (invent_chance(given))
		(void)snprintf(cell, INVENT_SIZE, "%" PRIu64 ".%02u", invent_number(most),
			       (unsigned)invent_number(4) * 25);
}

static void
word(char cell[INVENT_SIZE], enum word_set set, unsigned given)
{
	static const struct {
		enum word_set set;
		enum word first;
		enum word last;
	} range[] = {
		{ WORDS_YESNO, WORD_YESNO_NO, WORD_YESNO_YES },
		{ WORDS_AREA, WORD_AREA_URBAN, WORD_AREA_RURAL },
		{ WORDS_HOUSE, WORD_HOUSE_A, WORD_HOUSE_D },
		{ WORDS_CATEGORY, WORD_CATEGORY_DIBAO, WORD_CATEGORY_DIBAO },
		{ WORDS_DISABILITY, WORD_DISABILITY_PHYSICAL, WORD_DISABILITY_MULTIPLE },
		{ WORDS_GRADE, WORD_GRADE_1, WORD_GRADE_4 },
		{ WORDS_CAPACITY, WORD_CAPACITY_FULL, WORD_CAPACITY_NONE },
		{ WORDS_EMPLOYMENT, WORD_EMPLOYMENT_EMPLOYED, WORD_EMPLOYMENT_RETIRED },
		{ WORDS_SCHOOL, WORD_SCHOOL_PRIMARY, WORD_SCHOOL_UNIVERSITY },
		{ WORDS_SUPPORTER, WORD_SUPPORTER_NONE, WORD_SUPPORTER_ABLE },
		{ WORDS_CARE, WORD_CARE_INSTITUTION, WORD_CARE_HOME },
	};

	cell[0] = '\0';
	if (!invent_chance(given))
		return;
	for (size_t i = 0; i < sizeof(range) / sizeof(*range); i++) {
		if (range[i].set != set)
			continue;
		enum word at =
			range[i].first +
			(enum word)invent_number((uint64_t)(range[i].last - range[i].first + 1));
		struct text text = word_text(at, LANGUAGE_ZH);

		memcpy(cell, text.p, text.n);
		cell[text.n] = '\0';
	}
}

struct who {
	uint64_t household;
	bool head;
	day_t birth;
	bool sparse;
};

/* Is a cell of a sparse register blank, which would hold something in a full one? */
static bool
is_left_out(int column, const struct column *def)
{
	static const int filled[] = {
		REGISTER_household_id, REGISTER_town,       REGISTER_village,  REGISTER_area,
		REGISTER_payee,        REGISTER_account,    REGISTER_phone,    REGISTER_name,
		REGISTER_id_number,    REGISTER_birth_date, REGISTER_relation, REGISTER_dwellings,
		REGISTER_vehicles,     REGISTER_employment,
	};

	for (size_t i = 0; i < sizeof(filled) / sizeof(*filled); i++)
		if (filled[i] == column)
			return false;
	return !invent_chance(def->scope == SCOPE_HOUSEHOLD ? 35 : 20);
}

/* A cell by the kind of its column; the household's stand on the head's row. */
static void
fill(char cell[INVENT_SIZE], int column, const struct column *def, const struct who *who)
{
	static const char *const village[] = { "金山社区", "银河社区", "红旗社区", "铭新村" };
	bool elsewhere = def->scope == SCOPE_HOUSEHOLD && !who->head;

	cell[0] = '\0';
	if (column == REGISTER_household_id)
		(void)snprintf(cell, INVENT_SIZE, "DTH%08" PRIu64, who->household);
	else if (elsewhere || (who->sparse && is_left_out(column, def)))
		return;
	else if (column == REGISTER_town || column == REGISTER_village)
		(void)snprintf(cell, INVENT_SIZE, "%s",
			       column == REGISTER_town ? "河坝镇" : village[invent_number(4)]);
	else if (column == REGISTER_name || column == REGISTER_payee)
		(void)snprintf(cell, INVENT_SIZE, "%s%s", invent_number(2) ? "王" : "欧阳",
			       invent_number(2) ? "建国" : "秀英");
	else if (column == REGISTER_relation)
		(void)snprintf(cell, INVENT_SIZE, "%s", who->head ? "户主" : "其他");
	else if (column == REGISTER_account)
		(void)snprintf(cell, INVENT_SIZE, "62999900%011" PRIu64,
			       invent_number(10000000000));
	else if (column == REGISTER_phone)
		(void)snprintf(cell, INVENT_SIZE, "199%08" PRIu64, invent_number(100000000));
	else if (column == REGISTER_id_number)
		invent_identity(cell, who->birth);
	else if (column == REGISTER_birth_date)
		(void)day_format(who->birth, cell);
	else if (column == REGISTER_disease && invent_chance(3))
		(void)snprintf(cell, INVENT_SIZE, "恶性肿瘤");
	else if (column == REGISTER_area)
		word(cell, WORDS_AREA, 99);
	else if (column == REGISTER_disability_type || column == REGISTER_disability_grade)
		(void)snprintf(cell, INVENT_SIZE, "%s",
			       who->birth % 16 != 0                 ? ""
			       : column == REGISTER_disability_type ? "肢体"
								    : "二级");
	else if (def->kind == KIND_MONEY)
		money(cell, def->blank == BLANK_UNKNOWN ? 900 : 300,
		      column == REGISTER_income || column == REGISTER_income_year ? 0 : 60);
	else if (def->kind == KIND_COUNT || def->kind == KIND_CARE_GAPS)
		(void)snprintf(cell, INVENT_SIZE, "%" PRIu64, invent_number(2));
	else if (def->kind == KIND_DAY || def->kind == KIND_MONTH)
		(void)snprintf(cell, INVENT_SIZE, "2026-%02u%s", (unsigned)invent_number(9) + 1,
			       def->kind == KIND_DAY ? "-15" : "");
	else if (def->kind == KIND_WORD && column != REGISTER_sex &&
		 column != REGISTER_member_status && column != REGISTER_child_status)
		word(cell, def->words, column == REGISTER_employment ? 95 : 30);
}

static void
write_row(const struct schema *schema, const struct who *who)
{
	char cell[INVENT_SIZE];

	for (int column = 0; column < (int)schema->count; column++) {
		bool quoted = invent_chance(2);

		fill(cell, column, &schema->column[column], who);
		(void)printf(quoted ? "%s\"%s\"" : "%s%s", column > 0 ? "," : "", cell);
	}
	(void)putchar('\n');
}

int
main(int argc, char *argv[])
{
	const struct schema *schema = schema_of(RECORD_REGISTER);
	int64_t persons = 0;
	struct who who = { 0 };

	who.sparse = argc == 3 && strcmp(argv[2], "sparse") == 0;
	if (argc != (who.sparse ? 3 : 2) ||
	    !num_parse(argv[1], strlen(argv[1]), INT32_MAX, &persons))
		return EXIT_FAILURE;
	(void)setvbuf(stdout, NULL, _IOFBF, BUFFER_SIZE);
	for (size_t i = 0; i < schema->count; i++)
		(void)printf("%s%s", i > 0 ? "," : "",
			     column_heading(&schema->column[i], LANGUAGE_ZH).p);
	(void)putchar('\n');
	for (int64_t left = persons; left > 0;) {
		uint64_t members = 1 + invent_number(MOST_MEMBERS - 1);

		who.household++;
		for (uint64_t i = 0; i < members && left > 0; i++, left--) {
			who.head = i == 0;
			who.birth = day_of(1936, 1, 1) + (day_t)invent_number(365 * 88);
			write_row(schema, &who);
		}
	}
	return fclose(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
