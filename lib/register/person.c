#include "register/person.h"

#include "civil/idcard.h"
#include "register/earning.h"

static bool
report(const struct examiner *examiner, const struct person *person, int column,
       enum diag_code code, const char *one, const char *two)
{
	struct where where = record_where(examiner->reader, &person->row, column);
	char buf[CELL_SIZE];
	struct text cell = record_cell(examiner->reader, &person->row, column, buf);

	diag_say(examiner->diag, code, .at = where, .value = cell, .one = text_of(one),
		 .two = text_of(two));
	return diag_level(code) < DIAG_ERROR;
}

static void
compare_incomes(const struct examiner *examiner, const struct person *person)
{
	fen_t classes;
	fen_t total;
	char one[MONEY_SIZE];
	char two[MONEY_SIZE];

	if (!earning_differs(&person->row, &classes, &total))
		return;
	int column = person->row.value[REGISTER_income] == BLANK ? REGISTER_income_year
								 : REGISTER_income;

	(void)report(examiner, person, column, DIAG_INCOME_DIFFERS, money_format(total, one),
		     money_format(classes, two));
}

/* Birth and sex by a good identity number, against what the other columns say. */
static void
compare_identity(const struct examiner *examiner, const struct person *person)
{
	int64_t birth = person->row.value[REGISTER_birth_date];
	int64_t sex = person->row.value[REGISTER_sex];
	char day[DAY_SIZE];

	if (birth != BLANK && birth != person->birth)
		(void)report(examiner, person, REGISTER_birth_date, DIAG_BIRTH_DIFFERS,
			     day_format(person->birth, day), NULL);
	if (sex != BLANK && sex != person->sex)
		(void)report(examiner, person, REGISTER_sex, DIAG_SEX_DIFFERS, NULL, NULL);
}

static void
report_doubts(const struct examiner *examiner, const struct person *person,
	      const struct idcard *card)
{
	static const struct {
		unsigned doubt;
		enum diag_code code;
	} doubts[] = {
		{ IDCARD_DOUBT_ZEROS, DIAG_IDENTITY_ZEROS },
		{ IDCARD_DOUBT_OLD, DIAG_IDENTITY_OLD },
		{ IDCARD_DOUBT_AGED, DIAG_IDENTITY_AGED },
		{ IDCARD_DOUBT_PLACE, DIAG_IDENTITY_PLACE },
	};

	if (card->kind == IDCARD_LEGACY)
		(void)report(examiner, person, REGISTER_id_number, DIAG_IDENTITY_15, NULL, NULL);
	for (size_t i = 0; i < ARRAY_LENGTH(doubts); i++)
		if (card->doubt & doubts[i].doubt)
			(void)report(examiner, person, REGISTER_id_number, doubts[i].code, NULL,
				     NULL);
}

static void
take_identity(const struct examiner *examiner, struct person *person, const struct idcard *card,
	      struct arena *arena)
{
	struct text *cell = &person->row.text[REGISTER_id_number];
	struct text number = { card->normalized, IDCARD_SIZE - 1 };

	person->number = text_equal(*cell, number) ? *cell : arena_text(arena, number);
	if (card->kind != IDCARD_LEGACY)
		*cell = person->number;
	person->birth = card->birth;
	person->sex = card->sex == IDCARD_MALE ? WORD_SEX_MALE : WORD_SEX_FEMALE;
	if (card->doubt != 0 || card->kind == IDCARD_LEGACY)
		report_doubts(examiner, person, card);
	compare_identity(examiner, person);
}

/* Birth and sex of a person whose identity number does not tell them. */
static bool
take_columns(const struct examiner *examiner, struct person *person)
{
	int64_t birth = person->row.value[REGISTER_birth_date];
	int64_t sex = person->row.value[REGISTER_sex];

	person->birth = record_day(birth);
	person->sex = sex == BLANK ? -1 : (int)sex;
	if (birth == BLANK)
		return true;
	if (birth > examiner->date)
		return report(examiner, person, REGISTER_birth_date, DIAG_BIRTH_FUTURE, NULL, NULL);
	if (idcard_is_old((day_t)birth, examiner->date))
		(void)report(examiner, person, REGISTER_birth_date, DIAG_BIRTH_OLD, NULL, NULL);
	return true;
}

static bool
identify(const struct examiner *examiner, struct person *person, struct arena *arena)
{
	static const enum diag_code code[] = {
		[IDCARD_LENGTH] = DIAG_IDENTITY_LENGTH, [IDCARD_CHARACTER] = DIAG_IDENTITY_FORM,
		[IDCARD_DATE] = DIAG_IDENTITY_DATE,     [IDCARD_FUTURE] = DIAG_IDENTITY_FUTURE,
		[IDCARD_CHECK] = DIAG_IDENTITY_CHECK,   [IDCARD_LOST] = DIAG_IDENTITY_LOST,
		[IDCARD_MASKED] = DIAG_IDENTITY_MASKED, [IDCARD_OTHER] = DIAG_IDENTITY_OTHER,
	};
	struct text cell = person->row.text[REGISTER_id_number];
	struct idcard card;
	enum idcard_fault fault =
		cell.n == 0 ? IDCARD_BLANK : idcard_parse(cell, examiner->date, &card);

	if (record_is_damaged(&person->row, REGISTER_id_number)) {
		(void)take_columns(examiner, person);
		return false;
	}
	if (fault == IDCARD_OK) {
		take_identity(examiner, person, &card, arena);
		return true;
	}
	enum diag_code finding = fault != IDCARD_BLANK ? code[fault]
				 : person->row.value[REGISTER_birth_date] == BLANK
					 ? DIAG_IDENTITY_NONE
					 : DIAG_IDENTITY_BLANK;

	person->number = fault == IDCARD_OTHER ? cell : TEXT_NONE;
	bool good = take_columns(examiner, person);

	return report(examiner, person, REGISTER_id_number, finding, NULL, NULL) && good;
}

bool
person_examine(const struct examiner *examiner, struct person *person, struct arena *arena)
{
	if (person->row.broken) {
		*person = (struct person){ .row = person->row, .birth = DAY_NONE, .sex = -1 };
		return false;
	}
	compare_incomes(examiner, person);
	person->assumed = examiner->assume.columns == 0
				  ? 0
				  : assume_fill(&examiner->assume, SCOPE_PERSON, &person->row);
	return identify(examiner, person, arena);
}
