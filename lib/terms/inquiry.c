#include "terms/inquiry.h"

#include <string.h>

#include "law/trait.h"

/* Of whom a question is asked. */
enum whom {
	WHOM_HOUSEHOLD,
	WHOM_ALL,
	WHOM_DEAD,
	WHOM_ADULT,  /* no minor, but where something is recorded */
	WHOM_WORKER, /* the same, and nobody who is old */
	WHOM_TEKUN,
	WHOM_AT_HOME, /* the same, who is in no institution */
};

/* What is asked, in this order. */
static const struct question {
	int column;
	enum whom whom;
	int twin; /* the same by the month: asked instead where the year's is not recorded; or 0 */
	const char *words[2];
	const char *choices[2]; /* in place of the words of its column; blank: those */
} questions[] = {
	{ REGISTER_last_recheck,
	  WHOM_HOUSEHOLD,
	  0,
	  { "今天的日期（填了就算复核过）", "today: it was rechecked" },
	  { "", "" } },
	{ REGISTER_phone,
	  WHOM_HOUSEHOLD,
	  0,
	  { "电话还对吗", "is the phone still right" },
	  { "", "" } },
	{ REGISTER_dwellings,
	  WHOM_HOUSEHOLD,
	  0,
	  { "有几套住房", "how many dwellings" },
	  { "", "" } },
	{ REGISTER_vehicles,
	  WHOM_HOUSEHOLD,
	  0,
	  { "有几辆机动车", "how many vehicles" },
	  { "", "" } },
	{ REGISTER_financial_assets,
	  WHOM_HOUSEHOLD,
	  0,
	  { "存款和其他金融资产共多少元", "savings, other assets" },
	  { "", "" } },
	{ REGISTER_member_status,
	  WHOM_ALL,
	  0,
	  { "在家、上学、服役、服刑、失踪还是已去世（写日期）",
	    "where he is, or dead, on which day" },
	  { "在家|在校|服役|服刑|失踪|已去世：____年__月__日",
	    "at-home|student|conscript|prison|missing|dead, on ____-__-__" } },
	{ REGISTER_died_on, WHOM_DEAD, 0, { "哪一天去世的", "died on which day" }, { "", "" } },
	{ REGISTER_work_capacity, WHOM_WORKER, 0, { "能不能干活", "able to work" }, { "", "" } },
	{ REGISTER_employment, WHOM_WORKER, 0, { "在做什么", "what work" }, { "", "" } },
	{ REGISTER_income_stable,
	  WHOM_WORKER,
	  0,
	  { "收入稳定吗", "is the income stable" },
	  { "", "" } },
	{ REGISTER_wage, WHOM_ADULT, 0, { "每月工资多少元", "wages a month" }, { "", "" } },
	{ REGISTER_business,
	  WHOM_ADULT,
	  0,
	  { "每月经营净收入多少元", "net from business a month" },
	  { "", "" } },
	{ REGISTER_property,
	  WHOM_ADULT,
	  0,
	  { "每月财产收入多少元", "from property a month" },
	  { "", "" } },
	{ REGISTER_transfer,
	  WHOM_ADULT,
	  0,
	  { "每月养老金、赡养费等多少元", "pensions, support … a month" },
	  { "", "" } },
	{ REGISTER_wage_year,
	  WHOM_ADULT,
	  REGISTER_wage,
	  { "一年工资多少元", "wages a year" },
	  { "", "" } },
	{ REGISTER_business_year,
	  WHOM_ADULT,
	  REGISTER_business,
	  { "一年经营净收入多少元", "net from business a year" },
	  { "", "" } },
	{ REGISTER_property_year,
	  WHOM_ADULT,
	  REGISTER_property,
	  { "一年财产收入多少元", "from property a year" },
	  { "", "" } },
	{ REGISTER_transfer_year,
	  WHOM_ADULT,
	  REGISTER_transfer,
	  { "一年养老金、赡养费等多少元", "pensions, support … a year" },
	  { "", "" } },
	{ REGISTER_income,
	  WHOM_ADULT,
	  REGISTER_wage,
	  { "每月收入共多少元", "all income a month" },
	  { "", "" } },
	{ REGISTER_income_year,
	  WHOM_ADULT,
	  REGISTER_wage,
	  { "一年收入共多少元", "all income a year" },
	  { "", "" } },
	{ REGISTER_care_gaps,
	  WHOM_TEKUN,
	  0,
	  { "吃饭、穿衣、上下床、如厕、室内行走、洗澡，几项不能自理",
	    "of eating, dressing, rising, toilet, walking, bathing: how many not alone" },
	  { "", "" } },
	{ REGISTER_assessed_on,
	  WHOM_TEKUN,
	  0,
	  { "自理能力最近哪一天评估的", "self-care last assessed on" },
	  { "", "" } },
	{ REGISTER_chosen,
	  WHOM_TEKUN,
	  0,
	  { "本人愿意集中还是分散供养", "home or institution, as he chooses" },
	  { "", "" } },
	{ REGISTER_care_by, WHOM_AT_HOME, 0, { "谁照料", "who cares for him" }, { "", "" } },
	{ REGISTER_care_until,
	  WHOM_AT_HOME,
	  0,
	  { "照料协议到哪一天", "agreement on care until" },
	  { "", "" } },
	{ REGISTER_supporter,
	  WHOM_TEKUN,
	  0,
	  { "有没有能赡养扶养的人", "is anybody able to support" },
	  { "", "" } },
	{ REGISTER_support_consent,
	  WHOM_TEKUN,
	  0,
	  { "义务人哪一天同意核对其收入、财产", "supporters consented to be matched on" },
	  { "", "" } },
};

size_t
inquiry_count(void)
{
	return ARRAY_LENGTH(questions);
}

int
inquiry_column(size_t question)
{
	return questions[question].column;
}

struct text
inquiry_words(size_t question, enum language language)
{
	return text_of(questions[question].words[language]);
}

struct text
inquiry_choices(size_t question, enum language language, char buf[INQUIRY_CHOICES])
{
	const char *own = questions[question].choices[language];
	const struct column *column =
		&schema_of(RECORD_REGISTER)->column[questions[question].column];
	size_t used = 0;

	if (own[0] != '\0' || column->kind != KIND_WORD)
		return text_of(own);
	for (enum word word = 0; word < WORD_COUNT; word++) {
		struct text name = word_text(word, language);

		if (word_parse(column->words, name) != (int64_t)word ||
		    used + name.n + 1 > INQUIRY_CHOICES)
			continue;
		if (used > 0)
			buf[used++] = '|';
		memcpy(buf + used, name.p, name.n);
		used += name.n;
	}
	return (struct text){ buf, used };
}

static const struct record *
row_of(const struct inquiry *inquiry, const struct person *person)
{
	return person == NULL ? &inquiry->household->row : &person->row;
}

/* Is there anything in the cell?  No money is nothing. */
static bool
is_recorded(const struct record *row, int column)
{
	bool money = schema_of(RECORD_REGISTER)->column[column].kind == KIND_MONEY;
	int64_t value = row->value[column];

	return (value != BLANK && !(money && value == 0)) || row->text[column].n > 0;
}

/* An age that is not known is that of anybody. */
static bool
is_old_enough(const struct inquiry *inquiry, const struct question *question,
	      const struct person *person)
{
	int age = trait_age(person, inquiry->law);
	const struct value *value = inquiry->law->value;

	return age == TRAIT_AGE_UNKNOWN ||
	       (age >= value[PARAM_AGE_MINOR].whole &&
		(question->whom != WHOM_WORKER || age < value[PARAM_TEKUN_ELDER_AGE].whole));
}

/* The year's figure, or the sum of all, where it is recorded or stands alone in the register; that
 * of the month where the year's is not recorded instead. */
static bool
is_the_figure(const struct inquiry *inquiry, const struct question *question,
	      const struct record *row)
{
	if (is_recorded(row, question->column))
		return true;
	/* where all of a person's income is recorded as one, its classes are not asked for */
	if (question->whom == WHOM_ADULT &&
	    (is_recorded(row, REGISTER_income) || is_recorded(row, REGISTER_income_year)))
		return false;
	if (question->twin > 0)
		return !record_has(inquiry->reader, question->twin);
	for (size_t i = 0; i < ARRAY_LENGTH(questions); i++)
		if (questions[i].twin == question->column && is_recorded(row, questions[i].column))
			return false;
	return true;
}

static bool
fits_person(const struct inquiry *inquiry, const struct question *question,
	    const struct person *person)
{
	const struct record *row = &person->row;
	bool dead = row->value[REGISTER_member_status] == WORD_MEMBER_DEAD;

	switch (question->whom) {
	case WHOM_ALL:
		return !dead;
	case WHOM_DEAD:
		return dead && row->value[question->column] == BLANK;
	case WHOM_TEKUN:
	case WHOM_AT_HOME:
		return !dead && inquiry->item->category == WORD_CATEGORY_TEKUN &&
		       (question->whom == WHOM_TEKUN ||
			row->value[REGISTER_care_mode] != WORD_CARE_INSTITUTION);
	case WHOM_ADULT:
	case WHOM_WORKER:
		return !dead && is_the_figure(inquiry, question, row) &&
		       (is_recorded(row, question->column) ||
			is_old_enough(inquiry, question, person));
	case WHOM_HOUSEHOLD:
		break;
	}
	return false;
}

bool
inquiry_fits(const struct inquiry *inquiry, size_t at, const struct person *person)
{
	const struct question *question = &questions[at];
	bool always = question->column == REGISTER_last_recheck ||
		      question->column == REGISTER_member_status ||
		      question->column == REGISTER_died_on;

	if (!always && !record_has(inquiry->reader, question->column))
		return false;
	return person == NULL ? question->whom == WHOM_HOUSEHOLD
			      : fits_person(inquiry, question, person);
}

struct text
inquiry_recorded(const struct inquiry *inquiry, size_t question, const struct person *person,
		 char buf[CELL_SIZE])
{
	const struct record *row = row_of(inquiry, person);
	int place = questions[question].column;
	const struct column *column = &schema_of(RECORD_REGISTER)->column[place];

	if (row->value[place] != BLANK)
		return cell_show(column, row->value[place], inquiry->language, buf);
	if (column_is_secret(column) && !inquiry->phones)
		return diag_mask(row->text[place], buf, CELL_SIZE);
	return row->text[place];
}

bool
inquiry_lacks(const struct inquiry *inquiry, size_t question, const struct person *person)
{
	const struct record *row = row_of(inquiry, person);
	int column = questions[question].column;

	return row->value[column] == BLANK && row->text[column].n == 0 &&
	       schema_of(RECORD_REGISTER)->column[column].blank == BLANK_UNKNOWN;
}
