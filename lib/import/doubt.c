#include "import/doubt.h"

#include <stdio.h>

#include "base/hash.h"
#include "base/num.h"
#include "civil/account.h"
#include "civil/idcard.h"
#include "import/fill.h"
#include "mend/apart.h"
#include "mend/gone.h"
#include "mend/mendday.h"
#include "mend/mendmoney.h"
#include "register/cell.h"
#include "register/word.h"

enum {
	NEXT_MONTH = 31 /* days */,
	PERSONS_LIKELY = 30,
	PRODUCTS_LEAST = 3,
	RULE_SIGNS = 32,
	YUAN = 100
};

void
doubt_begin(struct doubt *doubt, const struct sheet *sheet, const struct survey *survey,
	    struct doubt_seen *seen, day_t today)
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
		.class = survey->class,
		.amount = sheet_place(sheet, HEADING_REGISTER, REGISTER_amount),
		.account = survey->usual.account,
		.rate = sheet_place(sheet, HEADING_SHEET, SHEET_rate),
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
	struct idcard card = { .birth = DAY_NONE };
	bool known = read_number(doubt, entry, &card);

	/* a birth date without its day waits for a number that is damaged */
	if (doubt->birth != SIZE_MAX && entry_value(entry, doubt->number).n > 0 &&
	    !mendday_fill(mender, entry->cell[doubt->birth], card.birth,
			  &entry->mend[doubt->birth]))
		(void)mendday_leave(mender, entry->cell[doubt->birth], card.birth,
				    &entry->mend[doubt->birth]);
	if (!known)
		return;
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
	size_t first = index_find(&doubt->seen->number, hash);
	struct arena arena = { 0 };

	if (first == INDEX_NONE)
		index_add(&doubt->seen->number, hash, sheet_item(entry->sheet, entry->line));
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

/* Is it a day on which something was done to the person, or a month in which it began? */
static bool
is_done(const struct sheet_column *column)
{
	static const int done[] = { REGISTER_since, REGISTER_last_recheck, REGISTER_phase_out_start,
				    REGISTER_died_on };

	for (size_t i = 0; i < ARRAY_LENGTH(done); i++)
		if (column->about.home == HEADING_REGISTER && column->about.place == done[i])
			return true;
	return column->about.home == HEADING_GUESSED &&
	       text_has_any(column->heading, "起|始|纳|享|批|审|认定|登记|复核|办理|申请") &&
	       !text_has_any(column->heading, "止|至|到期|截|有效|下次|计划|预|终|结束");
}

/* Days on which something was done: neither ahead nor before the person was born. */
static void
check_day(const struct doubt *doubt, const struct entry *entry, size_t place)
{
	day_t born = birth_of(doubt, entry);
	struct text cell = entry_value(entry, place);
	month_t month;
	day_t day;

	if (!day_parse(cell.p, cell.n, &day)) {
		if (!month_parse(cell.p, cell.n, &month))
			return;
		day = month_first(month);
	}
	/* what begins next month may stand there already */
	if (heading_column(entry->sheet->column[place].about)->kind == KIND_MONTH)
		day -= NEXT_MONTH;
	if (day > doubt->today)
		entry_flag(entry, place, DIAG_DAY_AHEAD);
	else if (born != DAY_NONE && day < born - 2 * NEXT_MONTH)
		entry_flag(entry, place, DIAG_DAY_UNBORN);
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

/* An account that another household has too. */
static void
check_account_again(const struct doubt *doubt, const struct entry *entry)
{
	struct text account = entry_value(entry, doubt->account);
	struct index *seen = &doubt->seen->account;
	size_t item = sheet_item(entry->sheet, entry->line);
	struct account parsed;

	if (entry->household.n == 0 || account_parse(account, TEXT_NONE, &parsed) != ACCOUNT_OK)
		return;
	uint64_t hash = hash_text(account);
	uint64_t own = hash ^ (hash_text(entry->household) << 1);
	size_t first = index_find(seen, hash);
	struct arena arena = { 0 };

	if (first == INDEX_NONE)
		index_add(seen, hash, item);
	else if (index_find(seen, own) == INDEX_NONE)
		entry_report(entry, doubt->account, DIAG_ACCOUNT_AGAIN,
			     sheet_show(entry->sheet, first, &arena), TEXT_NONE);
	index_add(seen, own, item);
	arena_free(&arena);
}

/* Is the class a class, and no category of aid? */
static bool
is_class(const struct doubt *doubt, const struct entry *entry)
{
	return doubt->class != SIZE_MAX &&
	       entry->sheet->column[doubt->class].about.home == HEADING_SHEET;
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

/* The class as it was surveyed; 城市低保 and 农村低保 are two, whatever the register calls them. */
static struct text
class_of(const struct doubt *doubt, const struct entry *entry)
{
	return doubt->class == SIZE_MAX || is_class(doubt, entry) ? entry_value(entry, doubt->class)
								  : entry->cell[doubt->class];
}

/* Does the household get what its class gives to the others?  False where not. */
static bool
check_rate(const struct doubt *doubt, const struct entry *entry)
{
	struct text class = class_of(doubt, entry);
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

/* Is the amount what one person gets times the persons, as on most rows?  False where not. */
static bool
check_product(const struct doubt *doubt, const struct entry *entry, const struct usual_row *row)
{
	const struct usual *usual = &doubt->survey->usual;

	if (row == NULL || row->made == 0 || row->made == row->amount ||
	    usual->products < PRODUCTS_LEAST || usual->others * 3 > usual->products)
		return true;
	struct where where = entry_where(entry, usual->amount);

	diag_say(entry->sheet->diag, DIAG_RATE_TIMES, .at = where,
		 .value = entry_value(entry, usual->amount),
		 .one = entry->sheet->column[doubt->rate].heading,
		 .two = MENDMONEY_TEXT(row->made));
	return false;
}

/* “人均补差”×“保障人数”, “基本生活费”＋“照料护理费”, or from the first to the last of many. */
static struct text
rule_words(const struct sheet *sheet, const struct cross_rule *rule, struct arena *arena)
{
	struct text first = sheet->column[rule->first].heading;
	struct text last = sheet->column[rule->last].heading;
	const char *sign = rule->product                   ? " × "
			   : rule->last - rule->first == 1 ? " + "
							   : " + … + ";
	size_t room = first.n + last.n + RULE_SIGNS;
	char *words = arena_alloc(arena, room);
	int n = snprintf(words, room, "“%.*s”%s“%.*s”", (int)first.n, first.p, sign, (int)last.n,
			 last.p);

	return (struct text){ words, (size_t)n };
}

/* Do the numbers of the row agree with each other as those of other rows do?  False where not. */
static bool
check_cross(const struct doubt *doubt, const struct entry *entry)
{
	const struct cross *cross = &doubt->survey->cross;
	struct arena arena = { 0 };
	struct text *value = arena_alloc(&arena, entry->sheet->width * sizeof(*value) + 1);
	bool agrees = true;

	for (size_t i = 0; i < entry->sheet->width; i++)
		value[i] = entry_value(entry, i);
	for (size_t i = 0; i < cross->rules; i++) {
		const struct cross_rule *rule = &cross->rule[i];
		fen_t made;

		if (cross_holds(cross, rule, value, &made))
			continue;
		entry_report(entry, rule->of, DIAG_CROSS_DIFFERS,
			     rule_words(entry->sheet, rule, &arena), MENDMONEY_TEXT(made));
		agrees = false;
	}
	arena_free(&arena);
	return agrees;
}

/* 备注, or what nobody knows as 变动说明. */
static bool
may_say_gone(const struct sheet_column *column)
{
	if (column->about.home == HEADING_SHEET)
		return column->about.place == SHEET_remark;
	return column->about.home == HEADING_UNKNOWN &&
	       text_has_any(column->heading, "备注|说明|变动|变更|摘要|情况|状态");
}

/* Clerks write into 备注 who died or left, and leave the row. */
static void
check_remarks(const struct doubt *doubt, const struct entry *entry)
{
	if (entry_value(entry, doubt->died).n > 0)
		return;
	for (size_t i = 0; i < entry->sheet->width; i++)
		if (may_say_gone(&entry->sheet->column[i]) && gone_is_said(entry->cell[i]))
			entry_flag(entry, i, DIAG_REMARK_GONE);
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

		bool unsaid = about.home == HEADING_REGISTER && entry->household.n == 0 &&
			      about.place == REGISTER_relation; /* said of the household */

		if ((i < USUAL_HOUSEHOLD && !entry->is_head) || unsaid || place == SIZE_MAX ||
		    entry_value(entry, place).n > 0)
			continue;
		if (entry->cell[place].n > 0 && entry->mend[place].code != DIAG_CELL_EMPTY)
			continue; /* what stands there means no blank */
		if (doubt->survey->usual.owed[i] || merged ||
		    sheet_is_merged(entry->sheet, entry->line, place))
			entry_flag(entry, place, merged ? DIAG_CELL_NOT_CARRIED : DIAG_CELL_BLANK);
	}
}

/* A class that nobody knows beside those that are known, or that no other household has. */
static void
check_class(const struct doubt *doubt, const struct entry *entry)
{
	struct text class = entry_value(entry, doubt->class);

	if (usual_is_odd(&doubt->survey->usual, class))
		entry_flag(entry, doubt->class, DIAG_CLASS_ODD);
	else if (usual_is_alone(&doubt->survey->usual, class))
		entry_flag(entry, doubt->class, DIAG_CLASS_ALONE);
}

/* The amount beside those of others; and less than a yuan is nobody's. */
static void
check_amount(const struct doubt *doubt, const struct entry *entry, const struct usual_row *row)
{
	const struct usual *usual = &doubt->survey->usual;
	char range[(size_t)2 * MONEY_SIZE + sizeof("～")];

	if (row->has && row->amount > 0 && row->amount < YUAN) {
		entry_flag(entry, usual->amount, DIAG_AMOUNT_LIGHT);
	} else if (row->heavy) {
		report_number(entry, usual->amount, DIAG_AMOUNT_HEAVY, APART_HEAVY);
	} else if (row->apart > 0) {
		(void)snprintf(range, sizeof(range), "%s～%s",
			       mendmoney_show(usual->rate_least, (char[MONEY_SIZE]){ 0 }),
			       mendmoney_show(usual->rate_most, (char[MONEY_SIZE]){ 0 }));
		entry_report(entry, usual->amount, DIAG_AMOUNT_APART, MENDMONEY_TEXT(row->apart),
			     text_of(range));
	}
}

/* What is unlike the rest of the sheet. */
static void
check_usual(const struct doubt *doubt, const struct entry *entry, const struct usual_row *row)
{
	const struct usual *usual = &doubt->survey->usual;
	struct text account = entry_value(entry, doubt->account);
	bool known = doubt->account != SIZE_MAX && /* that it is too long */
		     entry->mend[doubt->account].code == DIAG_ACCOUNT_CARD_LONG;
	size_t digits = known ? 0 : usual_digits(usual, account);

	if (row != NULL)
		check_amount(doubt, entry, row);
	if (digits > 0)
		entry_report(entry, doubt->account, DIAG_ACCOUNT_LENGTH, NUM_TEXT(account.n),
			     NUM_TEXT(digits));
	if (is_class(doubt, entry))
		check_class(doubt, entry);
}

void
doubt_check(const struct doubt *doubt, const struct entry *entry, const struct usual_row *row)
{
	check_person(doubt, entry);
	check_identity(doubt, entry);
	for (size_t i = 0; i < entry->sheet->width; i++)
		if (is_done(&entry->sheet->column[i]))
			check_day(doubt, entry, i);
	check_age(doubt, entry);
	check_account(doubt, entry);
	check_account_again(doubt, entry);
	check_remarks(doubt, entry);
	check_count(entry, doubt->members);
	check_count(entry, doubt->covered);
	bool agrees = !check_covered(doubt, entry) ||
		      (check_rate(doubt, entry) && check_product(doubt, entry, row) &&
		       check_cross(doubt, entry));

	check_usual(doubt, entry, agrees ? row : NULL);
	check_blanks(doubt, entry);
}

void
doubt_seen_free(struct doubt_seen *seen)
{
	index_free(&seen->number);
	index_free(&seen->account);
}
