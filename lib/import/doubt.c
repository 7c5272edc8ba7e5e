#include "import/doubt.h"

#include "base/hash.h"
#include "base/num.h"
#include "civil/idcard.h"
#include "import/fill.h"
#include "mend/mendday.h"
#include "mend/mendmoney.h"
#include "register/cell.h"
#include "register/word.h"

enum { NEXT_MONTH = 31 /* days */, PERSONS_LIKELY = 30, PRODUCTS_LEAST = 3 };

void
doubt_begin(struct doubt *doubt, const struct sheet *sheet, const struct survey *survey,
	    struct index *seen, day_t today)
{
	*doubt = (struct doubt){
		.survey = survey,
		.seen = seen,
		.today = today,
		.name = sheet_place(sheet, HEADING_REGISTER, REGISTER_name),
		.number = sheet_place(sheet, HEADING_REGISTER, REGISTER_id_number),
		.birth = sheet_place(sheet, HEADING_REGISTER, REGISTER_birth_date),
		.sex = sheet_place(sheet, HEADING_REGISTER, REGISTER_sex),
		.age = sheet_place(sheet, HEADING_SHEET, SHEET_age),
		.members = sheet_place(sheet, HEADING_SHEET, SHEET_members),
		.covered = sheet_place(sheet, HEADING_SHEET, SHEET_covered),
		.class = sheet_place(sheet, HEADING_SHEET, SHEET_class),
		.amount = sheet_place(sheet, HEADING_REGISTER, REGISTER_amount),
		.account = sheet_place(sheet, HEADING_REGISTER, REGISTER_account),
		.rate = sheet_place(sheet, HEADING_SHEET, SHEET_rate),
		.remark = sheet_place(sheet, HEADING_SHEET, SHEET_remark),
		.died = sheet_place(sheet, HEADING_REGISTER, REGISTER_died_on),
	};
}

static bool
read_number(const struct doubt *doubt, const struct entry *entry, struct idcard *card)
{
	struct text number = entry_value(entry, doubt->number);

	return number.n > 0 && idcard_parse(number, doubt->today, card) == IDCARD_OK;
}

/* The birth date in the row's identity number, if it is a good one; else DAY_NONE. */
static day_t
birth_of(const struct doubt *doubt, const struct entry *entry)
{
	struct idcard card;

	return read_number(doubt, entry, &card) ? card.birth : DAY_NONE;
}

/* 1 is a man and 2 a woman, where the identity number says so too; a blank is what it says. */
static void
prove_sex(const struct mender *mender, struct text cell, enum idcard_sex sex, struct mend *out)
{
	static const char *const codes[] = {
		[IDCARD_MALE] = "1|01|1.0", [IDCARD_FEMALE] = "2|02|2.0"
	};
	static const enum word words[] = {
		[IDCARD_MALE] = WORD_SEX_MALE, [IDCARD_FEMALE] = WORD_SEX_FEMALE
	};
	struct text word = word_text(words[sex], mender->language);

	if (text_is_any(cell, codes[sex]))
		*out = (struct mend){ .value = word,
				      .code = DIAG_SEX_FROM_IDENTITY,
				      .became = word };
	else if (cell.n == 0 && out->value.n == 0)
		*out = (struct mend){ .value = word, .code = DIAG_SEX_BLANK, .became = word };
}

void
doubt_prove(const struct doubt *doubt, const struct mender *mender, struct entry *entry)
{
	struct idcard card;

	if (!read_number(doubt, entry, &card))
		return;
	if (doubt->birth != SIZE_MAX)
		(void)mendday_fill(mender, entry->cell[doubt->birth], card.birth,
				   &entry->mend[doubt->birth]);
	if (doubt->sex != SIZE_MAX)
		prove_sex(mender, entry->cell[doubt->sex], card.sex, &entry->mend[doubt->sex]);
}

static bool
count_at(const struct entry *entry, size_t place, int64_t *out)
{
	struct text value = entry_value(entry, place);

	return num_parse(value.p, value.n, INT32_MAX, out);
}

static void
report_number(const struct entry *entry, size_t place, enum diag_code code, int64_t number)
{
	entry_report(entry, place, code, NUM_TEXT(number), TEXT_NONE);
}

/* The name, the identity number and the birth date of a person. */
static void
check_person(const struct doubt *doubt, const struct entry *entry)
{
	struct text number = entry_value(entry, doubt->number);
	struct text birth = entry_value(entry, doubt->birth);

	if (doubt->name != SIZE_MAX && entry_value(entry, doubt->name).n == 0)
		entry_flag(entry, doubt->name, DIAG_NAME_BLANK);
	if (doubt->number == SIZE_MAX)
		return;
	if (cell_is_blank(&schema_of(RECORD_REGISTER)->column[REGISTER_id_number], number)) {
		entry_flag(entry, doubt->number,
			   birth.n > 0 ? DIAG_IDENTITY_BLANK : DIAG_IDENTITY_NONE);
		return;
	}
	uint64_t hash = hash_text(number);
	size_t first = index_find(doubt->seen, hash);
	struct arena arena = { 0 };

	if (first == INDEX_NONE)
		index_add(doubt->seen, hash, sheet_item(entry->sheet, entry->line));
	else if (birth_of(doubt, entry) != DAY_NONE)
		entry_report(entry, doubt->number, DIAG_IDENTITY_AGAIN,
			     sheet_show(entry->sheet, first, &arena), TEXT_NONE);
	arena_free(&arena);
}

/* The birth date and the sex against the identity number. */
static void
check_identity(const struct doubt *doubt, const struct entry *entry)
{
	struct text cell = entry_value(entry, doubt->birth);
	int64_t sex = word_parse(WORDS_SEX, entry_value(entry, doubt->sex));
	struct idcard card;
	day_t birth;

	if (day_parse(cell.p, cell.n, &birth) && birth > doubt->today)
		entry_flag(entry, doubt->birth, DIAG_BIRTH_FUTURE);
	if (idcard_parse(entry_value(entry, doubt->number), doubt->today, &card) != IDCARD_OK)
		return;
	if (day_parse(cell.p, cell.n, &birth) && birth != card.birth)
		entry_report(entry, doubt->birth, DIAG_BIRTH_DIFFERS, DAY_TEXT(card.birth),
			     TEXT_NONE);
	if (sex >= 0 && (sex == WORD_SEX_MALE) != (card.sex == IDCARD_MALE))
		entry_flag(entry, doubt->sex, DIAG_SEX_DIFFERS);
}

/* Days on which something was done: neither ahead nor before the person was born. */
static void
check_days(const struct doubt *doubt, const struct entry *entry)
{
	static const int done[] = { REGISTER_since, REGISTER_last_recheck, REGISTER_phase_out_start,
				    REGISTER_died_on };
	day_t born = birth_of(doubt, entry);

	for (size_t i = 0; i < sizeof(done) / sizeof(*done); i++) {
		size_t place = sheet_place(entry->sheet, HEADING_REGISTER, done[i]);
		struct text cell = entry_value(entry, place);
		month_t month;
		day_t day;

		if (!day_parse(cell.p, cell.n, &day)) {
			if (!month_parse(cell.p, cell.n, &month))
				continue;
			day = month_first(month);
		}
		/* what begins next month may stand there already */
		if (schema_of(RECORD_REGISTER)->column[done[i]].kind == KIND_MONTH)
			day -= NEXT_MONTH;
		if (day > doubt->today)
			entry_flag(entry, place, DIAG_DAY_AHEAD);
		else if (born != DAY_NONE && day < born - 2 * NEXT_MONTH)
			entry_flag(entry, place, DIAG_DAY_UNBORN);
	}
}

/* An age is out of date by a year at most when the sheet is not quite new. */
static void
check_age(const struct doubt *doubt, const struct entry *entry)
{
	struct text cell = entry_value(entry, doubt->birth);
	day_t birth = birth_of(doubt, entry);
	int64_t age;

	if (birth == DAY_NONE && !day_parse(cell.p, cell.n, &birth))
		return;
	if (!count_at(entry, doubt->age, &age))
		return;
	int64_t made = day_age(birth, doubt->today, DAY_LEAP_MARCH);

	if (age < made - 1 || age > made + 1)
		report_number(entry, doubt->age, DIAG_AGE_DIFFERS, made);
}

static void
check_account(const struct doubt *doubt, const struct entry *entry)
{
	struct idcard card;

	if (idcard_parse(entry_value(entry, doubt->account), doubt->today, &card) == IDCARD_OK &&
	    card.kind != IDCARD_LEGACY)
		entry_flag(entry, doubt->account, DIAG_ACCOUNT_IDENTITY);
}

/* More persons than households have. */
static void
check_count(const struct entry *entry, size_t place)
{
	int64_t persons;

	if (count_at(entry, place, &persons) && persons > PERSONS_LIKELY)
		entry_flag(entry, place, DIAG_COUNT_UNLIKELY);
}

/* More covered persons than members; false where that is so. */
static bool
check_covered(const struct doubt *doubt, const struct entry *entry)
{
	int64_t members;
	int64_t covered;

	if (!count_at(entry, doubt->members, &members) ||
	    !count_at(entry, doubt->covered, &covered) || covered <= members)
		return true;
	report_number(entry, doubt->covered, DIAG_COVERED_OVER, members);
	return false;
}

/* Does the household get what its class gives to the others?  False where not. */
static bool
check_rate(const struct doubt *doubt, const struct entry *entry)
{
	struct text class = entry_value(entry, doubt->class);
	struct text amount = entry_value(entry, doubt->amount);
	int64_t covered;
	fen_t fen;
	fen_t rate;

	if (class.n == 0 || money_parse(amount.p, amount.n, &fen) != MONEY_OK ||
	    !count_at(entry, doubt->covered, &covered) ||
	    !survey_rate_of(doubt->survey, class, &rate) || rate * covered == fen)
		return true;
	struct where where = entry_where(entry, doubt->amount);

	diag_say(entry->sheet->diag, DIAG_RATE_DIFFERS, .at = where, .value = amount, .one = class,
		 .two = MENDMONEY_TEXT(rate));
	return false;
}

/* Is the amount what one person gets times the persons, as on most rows? */
static void
check_product(const struct doubt *doubt, const struct entry *entry, const struct usual_row *row)
{
	const struct usual *usual = &doubt->survey->usual;

	if (row->made == 0 || row->made == row->amount || usual->products < PRODUCTS_LEAST ||
	    usual->others * 3 > usual->products)
		return;
	struct where where = entry_where(entry, usual->amount);

	diag_say(entry->sheet->diag, DIAG_RATE_TIMES, .at = where,
		 .value = entry_value(entry, usual->amount),
		 .one = entry->sheet->column[doubt->rate].heading,
		 .two = MENDMONEY_TEXT(row->made));
}

/*
 * Clerks write into 备注 who died or left, and leave the row.  What is said of a relative is of
 * others than the row's person.
 */
static void
check_remark(const struct doubt *doubt, const struct entry *entry)
{
	static const char gone[] =
		"死亡|去世|病故|已故|亡故|病逝|过世|身故|迁出|迁往|迁走|搬走|已搬|"
		"停发|停保|退保|停止享受|取消低保|取消保障|取消资格|注销|失踪|服刑|收监";
	static const char relatives[] = "父|母|夫|妻|儿|女|子|爷|奶|配偶|兄|弟|姐|妹";
	static const char himself[] = "户主|本人|全家|整户";
	struct text remark = entry_value(entry, doubt->remark);

	if (remark.n == 0 || entry_value(entry, doubt->died).n > 0 || !text_has_any(remark, gone) ||
	    (text_has_any(remark, relatives) && !text_has_any(remark, himself)))
		return;
	entry_flag(entry, doubt->remark, DIAG_REMARK_GONE);
}

/* Columns that each household or person has, where the rest of the sheet has them. */
static void
check_blanks(const struct doubt *doubt, const struct entry *entry)
{
	for (size_t i = 0; i < USUAL_OWED; i++) {
		struct heading about = usual_heading(i);
		size_t place = i == 0 ? doubt->survey->usual.amount
				      : sheet_place(entry->sheet, about.home, about.place);
		bool merged = fill_may_merge(about);

		if ((i < USUAL_HOUSEHOLD && !entry->is_head) || place == SIZE_MAX ||
		    entry_value(entry, place).n > 0)
			continue;
		if (entry->cell[place].n > 0 && entry->mend[place].code != DIAG_CELL_EMPTY)
			continue; /* what stands there means no blank */
		if (doubt->survey->usual.owed[i] || merged ||
		    sheet_is_merged(entry->sheet, entry->line, place))
			entry_flag(entry, place, merged ? DIAG_CELL_NOT_CARRIED : DIAG_CELL_BLANK);
	}
}

/* What is unlike the rest of the sheet. */
static void
check_usual(const struct doubt *doubt, const struct entry *entry, const struct usual_row *row)
{
	const struct usual *usual = &doubt->survey->usual;
	struct text account = entry_value(entry, doubt->account);
	size_t digits = usual_digits(usual, account);

	if (row != NULL && row->heavy)
		report_number(entry, usual->amount, DIAG_AMOUNT_HEAVY, USUAL_HEAVY);
	if (digits > 0)
		entry_report(entry, doubt->account, DIAG_ACCOUNT_LENGTH, NUM_TEXT(account.n),
			     NUM_TEXT(digits));
	if (usual_is_alone(usual, entry_value(entry, doubt->class)))
		entry_flag(entry, doubt->class, DIAG_CLASS_ALONE);
}

void
doubt_check(const struct doubt *doubt, const struct entry *entry, const struct usual_row *row)
{
	check_person(doubt, entry);
	check_identity(doubt, entry);
	check_days(doubt, entry);
	check_age(doubt, entry);
	check_account(doubt, entry);
	check_count(entry, doubt->members);
	check_count(entry, doubt->covered);
	bool agrees = !check_covered(doubt, entry) || check_rate(doubt, entry);

	if (agrees && row != NULL)
		check_product(doubt, entry, row);
	check_remark(doubt, entry);
	check_usual(doubt, entry, agrees ? row : NULL);
	check_blanks(doubt, entry);
}
