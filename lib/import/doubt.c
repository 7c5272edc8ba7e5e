#include "import/doubt.h"

#include "base/hash.h"
#include "base/num.h"
#include "civil/account.h"
#include "civil/idcard.h"
#include "house/marks.h"
#include "import/days.h"
#include "import/fill.h"
#include "mend/faulted.h"
#include "mend/gone.h"
#include "mend/mendday.h"
#include "register/cell.h"
#include "register/word.h"

enum {
	PLACE_LEAST = 9, /* bytes: three characters */
	BANK_DIGITS = 8,
	NAME_MOST = 4, /* characters */
};

void
doubt_begin(struct doubt *doubt, const struct sheet *sheet, struct survey *survey,
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
		.account = survey->usual.account,
		.payee = sheet_place(sheet, HEADING_REGISTER, REGISTER_payee),
		.died = sheet_place(sheet, HEADING_REGISTER, REGISTER_died_on),
		.bank = sheet_place(sheet, HEADING_REGISTER, REGISTER_bank),
		.category = sheet_place(sheet, HEADING_REGISTER, REGISTER_category),
		.destitute = text_has(sheet->kinds.title, TEXT("特困")),
	};
	bearer_begin(&doubt->bearer, sheet, today);
	figures_begin(&doubt->figures, sheet, survey);
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

/*
 * Does a place stand where the name is to be?  高明 and 江村 are names of people too, which a good
 * identity number tells; 枫林村 is none.
 */
static bool
is_place(const struct doubt *doubt, const struct entry *entry, struct text name)
{
	if (!whereabouts_has(&doubt->survey->usual.where, name))
		return false;
	return birth_of(doubt, entry) == DAY_NONE ||
	       (name.n >= PLACE_LEAST && text_ends_any(name, "村|社区|镇|乡|街道|委会"));
}

/* The name, the identity number and the birth date of a person. */
static void
check_person(const struct doubt *doubt, const struct entry *entry)
{
	struct text number = entry_value(entry, doubt->number);
	struct text birth = entry_value(entry, doubt->birth);
	struct text name = entry_value(entry, doubt->name);

	if (name.n > 0 && index_find(&doubt->seen->name, hash_text(name)) == INDEX_NONE)
		index_add(&doubt->seen->name, hash_text(name),
			  sheet_item(entry->sheet, entry->line));
	if (doubt->name != SIZE_MAX && name.n == 0)
		entry_flag(entry, doubt->name, DIAG_NAME_BLANK);
	else if (is_place(doubt, entry, name))
		entry_flag(entry, doubt->name, DIAG_NAME_PLACE);
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

/* 转为特困 is no news of who stands there as such. */
static bool
is_destitute(const struct doubt *doubt, const struct entry *entry)
{
	return doubt->destitute || text_has(entry_value(entry, doubt->category), TEXT("特困"));
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
	if (!figures_count(entry, doubt->age, &age))
		return;
	int64_t made = day_age(birth, doubt->today, DAY_LEAP_MARCH);

	if (age < made - 1 || age > made + 1)
		entry_report(entry, doubt->age, DIAG_AGE_DIFFERS, NUM_TEXT(made), TEXT_NONE);
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

/* 收款人身份证号: is it the person's own where the payee is himself, and another's where not? */
static bool
is_payees(const struct doubt *doubt, const struct entry *entry, const struct twin *pair)
{
	struct text payee = entry_value(entry, doubt->payee);

	return pair->other == doubt->number && payee.n > 0 &&
	       text_equal(payee, entry_value(entry, doubt->name)) ==
		       text_equal(entry->cell[pair->one], entry->cell[pair->other]);
}

/* Two columns that say the same in the other rows. */
static void
check_twins(const struct doubt *doubt, const struct entry *entry)
{
	const struct twins *twins = &doubt->survey->twins;

	for (size_t i = 0; i < twins->count; i++) {
		const struct twin *pair = &twins->pair[i];

		if (is_payees(doubt, entry, pair))
			continue;
		if (!twins_holds(pair, entry->cell))
			entry_report(entry, pair->one, DIAG_TWIN_DIFFERS,
				     entry->sheet->column[pair->other].heading, TEXT_NONE);
		else if (twins_clash(pair, entry->cell))
			entry_report(entry, pair->one, DIAG_TWIN_SAME,
				     entry->sheet->column[pair->other].heading, TEXT_NONE);
	}
}

/*
 * 备注, or what nobody knows as 变动说明, or has no heading.  Why a household became poor, and what
 * its other people are, is no news of it.
 */
static bool
may_say_gone(const struct sheet_column *column)
{
	if (column->about.home == HEADING_SHEET)
		return column->about.place == SHEET_remark;
	if (column->about.home != HEADING_UNKNOWN || column->left_out ||
	    text_has_any(column->heading,
			 "致贫|致困|困难原因|病|残|婚|成员情况|子女|监护|赡养|抚养|"
			 "扶养|父|母|房|单位|地址|住址|学"))
		return false;
	return column->heading.n == 0 || text_begins(column->heading, TEXT("第")) ||
	       text_has_any(column->heading,
			    "备注|备考|说明|变动|变更|变化|异动|动态|摘要|附言|附注|批注|"
			    "情况|状态|记录|事项|用途|原因|结果|结论|意见|核查|核实|走访|其他|"
			    "其它|标注|标记|停发|减员|增减|处理");
}

/* Does a remark name a number that stands in no cell of the row: 应发为280元 beside 380? */
static bool
names_another_number(const struct entry *entry, struct text remark)
{
	struct text number = faulted_number(remark);
	fen_t due;
	fen_t fen;

	if (number.n == 0 || money_parse(number.p, number.n, &due) != MONEY_OK)
		return false;
	for (size_t i = 0; i < entry->sheet->width; i++) {
		struct text value = entry_value(entry, i);

		if (money_parse(value.p, value.n, &fen) == MONEY_OK && fen == due)
			return false;
	}
	return true;
}

/* Clerks write into 备注 who died or left, and what is wrong, and leave the row. */
static void
check_remarks(const struct doubt *doubt, const struct entry *entry)
{
	bool died = entry_value(entry, doubt->died).n > 0;

	for (size_t i = 0; i < entry->sheet->width; i++) {
		struct text cell = entry->cell[i];

		if (cell.n == 0 || !may_say_gone(&entry->sheet->column[i]))
			continue;
		if (gone_is_said(cell)) {
			if (!died && !(text_has(cell, TEXT("特困")) && is_destitute(doubt, entry)))
				entry_flag(entry, i, DIAG_REMARK_GONE);
		} else if (text_has(cell, TEXT("院")) && is_destitute(doubt, entry)) {
			continue; /* there they are at home */
		} else if (faulted_is_said(cell) || names_another_number(entry, cell)) {
			/* a car, below 停发原因, is why the aid ended */
			entry_flag(entry, i,
				   text_has_any(entry->sheet->column[i].heading,
						"停发|停保|停止|取消|退出|清退|终止")
					   ? DIAG_REMARK_GONE
					   : DIAG_REMARK_FAULT);
		}
	}
}

bool
doubt_is_of_somebody(const struct doubt *doubt, struct text words)
{
	size_t start[NAME_MOST] = { 0 }; /* of the last characters, the latest last */
	size_t used;

	for (size_t at = 0; at < words.n; at += used) {
		(void)text_decode(words.p + at, words.n - at, &used);
		for (size_t i = 1; i < NAME_MOST; i++)
			start[i - 1] = start[i];
		start[NAME_MOST - 1] = at;
		/* names of two characters to as many as are kept */
		for (size_t i = 0; i + 1 < NAME_MOST; i++) {
			struct text name = { words.p + start[i], at + used - start[i] };

			if (index_find(&doubt->seen->name, hash_text(name)) != INDEX_NONE)
				return true;
		}
	}
	return false;
}

/* Columns that each household or person has, where the rest of the sheet has them. */
static void
check_blanks(const struct doubt *doubt, const struct entry *entry)
{
	for (size_t i = 0; i < USUAL_OWED; i++) {
		struct heading about = usual_heading(i);
		size_t place = i == 0 ? doubt->survey->usual.amount
				      : sheet_place(entry->sheet, about.home, about.place);

		/* one who gets nothing yet has none */
		if (i == USUAL_CLASS && place == SIZE_MAX &&
		    entry_value(entry, doubt->survey->usual.amount).n > 0)
			place = doubt->category;
		bool merged = fill_may_merge(about);

		bool unsaid = about.home == HEADING_REGISTER && entry->household.n == 0 &&
			      about.place == REGISTER_relation; /* said of the household */
		bool shared = i < USUAL_HOUSEHOLD && !(i == 0 && doubt->survey->usual.paid.each);

		if ((shared && !entry->is_head) || unsaid || place == SIZE_MAX ||
		    entry_value(entry, place).n > 0)
			continue;
		if (entry->cell[place].n > 0 && entry->mend[place].code != DIAG_CELL_EMPTY)
			continue; /* what stands there means no blank */
		if (doubt->survey->usual.owed[i] || merged ||
		    sheet_is_merged(entry->sheet, entry->line, place))
			merged ? entry_flag(entry, place, DIAG_CELL_NOT_CARRIED)
			       : entry_flag_blank(entry, place);
	}
}

/* An account that is longer or shorter than those of its bank. */
static void
check_account_length(const struct doubt *doubt, const struct entry *entry)
{
	struct text account = entry_value(entry, doubt->account);
	bool known = doubt->account != SIZE_MAX && /* that it is too long */
		     entry->mend[doubt->account].code == DIAG_ACCOUNT_CARD_LONG;
	size_t digits = known ? 0 : cards_digits(&doubt->survey->usual.cards, account);

	if (digits > 0)
		entry_report(entry, doubt->account, DIAG_ACCOUNT_LENGTH, NUM_TEXT(account.n),
			     NUM_TEXT(digits));
}

/* An account where the bank is to be. */
static void
check_bank(const struct doubt *doubt, const struct entry *entry)
{
	struct text bank = entry_value(entry, doubt->bank);
	size_t digits = 0;

	for (size_t i = 0; i < bank.n; i++)
		digits += text_is_digit(bank.p[i]);
	if (digits >= BANK_DIGITS)
		entry_flag(entry, doubt->bank, DIAG_BANK_ACCOUNT);
}

/* The at-th row of people beside those around it. */
static void
check_around(const struct doubt *doubt, const struct entry *entry, size_t at)
{
	const struct survey *survey = doubt->survey;
	const struct bounds_row *row = &survey->bounds.row[at];

	if (row->namesake > 0)
		entry_report(entry, doubt->name, DIAG_NAME_COPIED, NUM_TEXT(row->namesake),
			     TEXT_NONE);
	/* a total that agrees knows better */
	if (row->after > 0 && row->code == DIAG_NONE && !survey->usual.paid.totalled)
		entry_report(entry, survey->bounds.place[BOUNDS_SEQ], DIAG_SEQ_GAP,
			     NUM_TEXT(row->after), TEXT_NONE);
	if (row->odd_marks)
		entry_report(entry, survey->bounds.place[BOUNDS_COVERED], DIAG_COVERED_MARKS,
			     entry->sheet->column[survey->bounds.place[BOUNDS_MARKED]].heading,
			     NUM_TEXT(marks_count(&survey->bounds, at)));
}

void
doubt_check(struct doubt *doubt, const struct entry *entry, const struct usual_row *row)
{
	const struct usual *usual = &doubt->survey->usual;

	check_person(doubt, entry);
	bearer_check(&doubt->bearer, entry);
	days_check(&(struct days_row){ .today = doubt->today,
				       .born = birth_of(doubt, entry),
				       .destitute = is_destitute(doubt, entry) },
		   &doubt->survey->order, entry);
	check_age(doubt, entry);
	check_account(doubt, entry);
	check_account_again(doubt, entry);
	check_remarks(doubt, entry);
	if (row != NULL && row->swapped > 0)
		entry_report(entry, doubt->number, DIAG_IDENTITY_SWAPPED, NUM_TEXT(row->swapped),
			     TEXT_NONE);
	whereabouts_check(&usual->where, &doubt->seen->place, entry,
			  row == NULL ? SIZE_MAX : (size_t)(row - usual->row));
	check_twins(doubt, entry);
	figures_check(&doubt->figures, entry, row);
	check_account_length(doubt, entry);
	check_bank(doubt, entry);
	check_blanks(doubt, entry);
	if (row != NULL)
		check_around(doubt, entry, (size_t)(row - usual->row));
	habits_check(&doubt->survey->habits, &doubt->seen->code, &doubt->survey->cross, entry);
}

void
doubt_seen_free(struct doubt_seen *seen)
{
	index_free(&seen->number);
	index_free(&seen->account);
	index_free(&seen->code);
	index_free(&seen->place);
	index_free(&seen->name);
}
