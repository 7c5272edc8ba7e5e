#include "urgent/struck.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/num.h"
#include "civil/account.h"
#include "civil/idcard.h"
#include "decide/remark.h"
#include "decide/unit.h"
#include "law/reason.h"
#include "mend/mendrecord.h"
#include "urgent/relieved.h"
#include "urgent/struckpay.h"

enum {
	PERSONS_MOST = 30,
	NUMBER_MOST = 120, /* bytes of an event's or a household's, which the case is made of */
	CODES_SIZE = 128,
};

/* A row on its way. */
struct asked {
	struct struck *struck;
	const struct record_reader *reader;
	const struct record *row;
	struct diag *diag;
	const struct medclass_home *home; /* NULL: no register has it */
	const struct disaster *disaster;
	struct record line; /* as the ledger would have it */
	struct struckpay pay;
};

/* A finding about the row; false, for whom it holds back. */
static bool
say(const struct asked *asked, enum diag_code code, int column, struct text one, struct text two)
{
	struct where where = record_where(asked->reader, asked->row, column);
	char buf[CELL_SIZE];

	where.household = asked->line.text[GIVEN_household_id];
	diag_say(asked->diag, code, .at = where,
		 .value = column < 0 ? TEXT_NONE
				     : record_cell(asked->reader, asked->row, column, buf),
		 .one = one, .two = two);
	return false;
}

/* ---- who it is ---- */

/* The numbers that the case is made of: there, of a bearable length, and nobody's own. */
static bool
is_numbered(struct asked *asked)
{
	static const struct {
		int own, line;
	} numbers[] = { { STRUCK_event_id, GIVEN_event_id },
			{ STRUCK_household_id, GIVEN_household_id } };

	for (size_t i = 0; i < ARRAY_LENGTH(numbers); i++) {
		struct text number = asked->line.text[numbers[i].line];

		if (number.n == 0)
			return say(asked, DIAG_STRUCK_BLANK, numbers[i].own, TEXT_NONE, TEXT_NONE);
		if (number.n > NUMBER_MOST || idcard_stands_in(number, asked->struck->date)) {
			(void)say(asked, DIAG_STRUCK_NUMBER, numbers[i].own, TEXT_NONE, TEXT_NONE);
			asked->line.text[numbers[i].line] = TEXT_NONE; /* on no list of ours */
			return false;
		}
	}
	/* whom nothing names but a number is known again by nothing else */
	if (asked->line.text[GIVEN_head].n == 0)
		return say(asked, DIAG_STRUCK_BLANK, STRUCK_head, TEXT_NONE, TEXT_NONE);
	return asked->row->value[STRUCK_kind] != BLANK ||
	       say(asked, DIAG_STRUCK_BLANK, STRUCK_kind, TEXT_NONE, TEXT_NONE);
}

/* Is who the row names one that the register has in the household? */
static bool
is_known_at_home(const struct asked *asked, const struct medclass_home *of_number)
{
	const struct medclass_home *home = asked->home;
	struct text name = asked->row->text[STRUCK_head];
	struct text number = asked->row->text[STRUCK_head_id];
	bool head = name.n == 0 || home->head.n == 0 || unit_is_one_name(name, home->head);

	if (number.n == 0 || home->head_id.n == 0)
		return head;
	return of_number == home &&
	       (head || unit_person(number, TEXT_NONE) != unit_person(home->head_id, TEXT_NONE));
}

/*
 * An account and a number that can be his, or none; and the register has him in this household,
 * and in no other.
 */
static bool
is_himself(const struct asked *asked)
{
	struct idcard card;
	struct account account;
	const struct text *text = asked->row->text;
	struct text number = text[STRUCK_head_id];
	enum idcard_fault fault = idcard_parse(number, asked->struck->date, &card);
	const struct medclass_home *home =
		number.n == 0 ? NULL : medclass_home_of(asked->struck->homes, number);

	if (text[STRUCK_account].n > 0 &&
	    account_parse(text[STRUCK_account], TEXT_NONE, &account) != ACCOUNT_OK)
		return say(asked, DIAG_STRUCK_ACCOUNT, STRUCK_account, TEXT_NONE, TEXT_NONE);
	if (fault != IDCARD_OK && fault != IDCARD_BLANK && fault != IDCARD_OTHER)
		return say(asked, DIAG_STRUCK_ID, STRUCK_head_id, TEXT_NONE, TEXT_NONE);
	if (home != NULL && home != asked->home)
		return say(asked, DIAG_STRUCK_MEMBER, STRUCK_household_id, home->id, TEXT_NONE);
	return asked->home == NULL || is_known_at_home(asked, home) ||
	       say(asked, DIAG_STRUCK_STRANGER, STRUCK_head, asked->home->id, TEXT_NONE);
}

static struct text
first_of(struct text own, struct text other)
{
	return own.n > 0 ? own : other;
}

/* As the ledger would have it: what the row leaves blank the register says. */
static void
know(struct asked *asked)
{
	static const struct {
		int own, line;
	} texts[] = {
		{ STRUCK_event_id, GIVEN_event_id }, { STRUCK_household_id, GIVEN_household_id },
		{ STRUCK_head, GIVEN_head },         { STRUCK_head_id, GIVEN_head_id },
		{ STRUCK_town, GIVEN_town },         { STRUCK_village, GIVEN_village },
		{ STRUCK_account, GIVEN_account }
	};
	static const struct {
		int own, line;
	} values[] = { { STRUCK_kind, GIVEN_kind },
		       { STRUCK_struck_on, GIVEN_struck_on },
		       { STRUCK_persons, GIVEN_persons },
		       { STRUCK_days, GIVEN_days },
		       { STRUCK_damage, GIVEN_damage } };
	const struct medclass_home none = { 0 };
	const struct medclass_book *homes = asked->struck->homes;
	struct text *text = asked->line.text;

	record_clear(&asked->line);
	for (size_t i = 0; i < ARRAY_LENGTH(texts); i++)
		text[texts[i].line] = asked->row->text[texts[i].own];
	for (size_t i = 0; i < ARRAY_LENGTH(values); i++)
		asked->line.value[values[i].line] = asked->row->value[values[i].own];
	if (text[GIVEN_household_id].n > 0)
		asked->home = medclass_home_named(homes, text[GIVEN_household_id]);
	else if (text[GIVEN_head_id].n > 0)
		asked->home = medclass_home_of(homes, text[GIVEN_head_id]);
	const struct medclass_home *home = asked->home == NULL ? &none : asked->home;

	text[GIVEN_household_id] = first_of(text[GIVEN_household_id], home->id);
	text[GIVEN_head] =
		first_of(first_of(text[GIVEN_head], home->head), asked->row->text[STRUCK_payee]);
	text[GIVEN_head_id] = first_of(text[GIVEN_head_id], home->head_id);
	text[GIVEN_town] = first_of(text[GIVEN_town], home->town);
	text[GIVEN_village] = first_of(text[GIVEN_village], home->village);
	text[GIVEN_account] = first_of(text[GIVEN_account], home->account);
}

/* ---- once ---- */

/* Can the line be of the household of the row, which has its number? */
static bool
is_same_household(const struct record *line, const struct record *own)
{
	const struct text *a = line->text;
	const struct text *b = own->text;
	bool numbered = a[GIVEN_head_id].n > 0 && b[GIVEN_head_id].n > 0;
	bool named = a[GIVEN_head].n > 0 && b[GIVEN_head].n > 0;
	bool placed = a[GIVEN_village].n > 0 && b[GIVEN_village].n > 0;

	if (numbered &&
	    unit_person(a[GIVEN_head_id], TEXT_NONE) != unit_person(b[GIVEN_head_id], TEXT_NONE))
		return false;
	if (!numbered && named && !unit_is_one_name(a[GIVEN_head], b[GIVEN_head]))
		return false;
	return !placed || party_same_village(a[GIVEN_village], b[GIVEN_village]);
}

/*
 * May it be of a household of the register that has somebody of this name in this village, who is
 * known by his name alone there or here?
 */
static bool
is_of_no_other(const struct asked *asked)
{
	const struct text *text = asked->line.text;
	const struct medclass_home *home;
	size_t at = INDEX_NONE;

	if (remark_speaks(asked->row->text[STRUCK_remark], REMARK_NAMESAKE))
		return true;
	while ((home = medclass_next_namesake(asked->struck->homes, text[GIVEN_head],
					      text[GIVEN_head_id], &at)) != NULL)
		if (home != asked->home && home->village.n > 0 &&
		    party_same_village(home->village, text[GIVEN_village]))
			return say(asked, DIAG_STRUCK_NAMED, STRUCK_household_id, home->id,
				   TEXT_NONE);
	return true;
}

/* May it be a household that has this already, as far as the remark does not say what else? */
static bool
is_another(const struct asked *asked)
{
	const struct given_book *book = asked->struck->given;
	struct text remark = asked->row->text[STRUCK_remark];
	enum party_match match;
	size_t i = 0;

	while ((i = given_next_of(book, &asked->line, i, &match)) > 0) {
		const struct record *other = book->line[i - 1];
		struct text household = other->text[GIVEN_household_id];

		if (party_told(match, remark))
			continue;
		if (given_same_event(other, &asked->line))
			return say(asked, DIAG_STRUCK_SAME, STRUCK_household_id, household,
				   TEXT_NONE);
		if (disaster_overlap((day_t)other->value[GIVEN_from], other->value[GIVEN_until],
				     asked->disaster->from, asked->disaster->until) &&
		    !remark_speaks(remark, REMARK_OCCASION))
			return say(asked, DIAG_STRUCK_LIKE, STRUCK_event_id,
				   other->text[GIVEN_event_id], household);
	}
	return true;
}

/* ---- what comes of it ---- */

/* Whose it is and where the money goes. */
static void
fill(const struct asked *asked, const struct record *line, struct record *out)
{
	const struct medclass_home *home = asked->home;
	const struct text *row = asked->row->text;

	record_clear(out);
	out->line = asked->row->line;
	out->text[DECISION_household_id] = line->text[GIVEN_household_id];
	out->text[DECISION_town] = line->text[GIVEN_town];
	out->text[DECISION_village] = line->text[GIVEN_village];
	out->text[DECISION_head] = line->text[GIVEN_head];
	out->text[DECISION_head_id] = line->text[GIVEN_head_id];
	out->value[DECISION_area] = home == NULL ? BLANK : home->area;
	out->value[DECISION_covered] = line->value[GIVEN_persons];
	out->text[DECISION_payee] = first_of(
		row[STRUCK_payee],
		first_of(home == NULL || row[STRUCK_account].n > 0 ? TEXT_NONE : home->payee,
			 line->text[GIVEN_head]));
	out->text[DECISION_bank] =
		first_of(row[STRUCK_bank],
			 home == NULL || row[STRUCK_account].n > 0 ? TEXT_NONE : home->bank);
	out->text[DECISION_account] = asked->line.text[GIVEN_account];
	out->text[DECISION_remark] = row[STRUCK_remark];
	out->value[DECISION_from] = month_of(asked->struck->date);
	out->value[DECISION_until] = out->value[DECISION_from];
	out->value[DECISION_status] = WORD_STATUS_PROPOSED;
}

/* No money: it waits for facts or rule values, is held back, or lies outside. */
static void
give_nothing(struct asked *asked, enum word category, enum reason reason)
{
	struct record out;

	fill(asked, &asked->line, &out);
	out.value[DECISION_category] = category;
	out.text[DECISION_reasons] = text_of(reason_code(reason));
	out.text[DECISION_missing] = text_of(asked->pay.asked.missing);
	asked->struck->take(asked->struck->context, &out);
}

/* A line of the ledger, as a decision. */
static void
give(struct asked *asked, const struct record *line, bool paid)
{
	struct struck *struck = asked->struck;
	reasons_t reasons = UINT64_C(1) << asked->pay.reason;
	char articles[RULEASK_TEXT * 2];
	char codes[CODES_SIZE];
	struct record out;

	ruleask_cite(&asked->pay.asked, asked->disaster->source);
	fill(asked, line, &out);
	out.value[DECISION_from] = out.value[DECISION_until] =
		month_of((day_t)line->value[GIVEN_posted_on]);
	out.value[DECISION_category] = WORD_CATEGORY_DISASTER;
	out.value[DECISION_amount] = line->value[GIVEN_amount];
	out.text[DECISION_case] = paid ? given_case(line, &struck->arena) : TEXT_NONE;
	out.text[DECISION_reasons] = reason_codes(reasons, codes, sizeof(codes));
	out.text[DECISION_articles] = ruleask_articles(&asked->pay.asked, struck->own, reasons,
						       articles, sizeof(articles));
	out.value[DECISION_basis] = line->value[GIVEN_basis];
	struck->take(struck->context, &out);
	const struct purse_case *relief = relieved_by(struck->reserve, line, asked->disaster);

	if (relief != NULL)
		(void)say(asked, DIAG_STRUCK_RELIEVED, STRUCK_event_id, relief->id, TEXT_NONE);
}

/* What the ledger has, as far as the row says the same. */
static bool
give_again(struct asked *asked, size_t known)
{
	struct struck *struck = asked->struck;
	const struct record *line = struck->given->line[known - 1];
	size_t above = index_find(&struck->lines, known);

	if (!is_same_household(line, &asked->line))
		return say(asked, DIAG_STRUCK_PERSON, STRUCK_household_id, NUM_TEXT((int64_t)known),
			   TEXT_NONE);
	if (above != INDEX_NONE)
		return say(asked, DIAG_STRUCK_TWICE, STRUCK_household_id, NUM_TEXT((int64_t)above),
			   TEXT_NONE);
	if (!given_same_content(line, &asked->line))
		return say(asked, DIAG_STRUCK_OTHER, STRUCK_household_id, NUM_TEXT((int64_t)known),
			   TEXT_NONE);
	if (given_other_account(line, &asked->line))
		(void)say(asked, DIAG_STRUCK_CHANGED, STRUCK_account, NUM_TEXT((int64_t)known),
			  TEXT_NONE);
	index_add(&struck->lines, known, asked->row->line);
	struck->again++;
	give(asked, line, true);
	return true;
}

static void
give_new(struct asked *asked)
{
	struct struck *struck = asked->struck;
	struct given_book *book = struck->given;
	const struct medclass_home *home = asked->home;
	int64_t persons = asked->line.value[GIVEN_persons];

	asked->line.value[GIVEN_from] = asked->disaster->from;
	asked->line.value[GIVEN_until] = asked->disaster->until;
	asked->line.value[GIVEN_amount] = asked->pay.amount;
	asked->line.value[GIVEN_basis] = asked->pay.asked.basis;
	given_post(book, &asked->line);
	index_add(&struck->lines, book->lines, asked->row->line);
	struck->granted++;
	struck->sum += asked->pay.amount;
	give(asked, book->line[book->lines - 1], struck->record);
	if (home != NULL && home->rows > 0 && persons != BLANK && persons > (int64_t)home->rows)
		(void)say(asked, DIAG_STRUCK_MORE, STRUCK_persons, NUM_TEXT((int64_t)home->rows),
			  TEXT_NONE);
}

/* Is it sound so far that the disaster can be asked? */
static bool
is_sound(struct asked *asked)
{
	const int64_t *value = asked->row->value;

	if (asked->row->bad || !is_numbered(asked) || !is_himself(asked))
		return false;
	if (value[STRUCK_persons] != BLANK && value[STRUCK_persons] > PERSONS_MOST)
		return say(asked, DIAG_STRUCK_COUNT, STRUCK_persons, NUM_TEXT(PERSONS_MOST),
			   TEXT_NONE);
	if (value[STRUCK_struck_on] != BLANK && value[STRUCK_struck_on] > asked->struck->date)
		return say(asked, DIAG_STRUCK_DAY, STRUCK_struck_on, DAY_TEXT(asked->struck->date),
			   TEXT_NONE);
	asked->disaster = disaster_find(asked->struck->disasters, asked->row->text[STRUCK_event_id],
					value[STRUCK_kind]);
	return asked->disaster != NULL ||
	       say(asked, DIAG_STRUCK_NO_EVENT, STRUCK_event_id, TEXT_NONE, TEXT_NONE);
}

/* Does it live where the register says? */
static bool
is_at_home(const struct asked *asked)
{
	const struct medclass_home *home = asked->home;
	struct text village = asked->row->text[STRUCK_village];

	return home == NULL || home->village.n == 0 || village.n == 0 ||
	       party_same_village(home->village, village) ||
	       say(asked, DIAG_STRUCK_ELSEWHERE, STRUCK_village, home->village, TEXT_NONE);
}

/* Is the household among those that the aid is for?  What is not known is asked. */
static enum truth
is_within(struct asked *asked)
{
	const struct schema *schema = schema_of(RECORD_STRUCK);
	int64_t day = asked->line.value[GIVEN_struck_on];
	const struct text *text = asked->line.text;
	enum truth on = day == BLANK ? TRUTH_UNKNOWN
				     : truth_of(disaster_has_day(asked->disaster, (day_t)day));
	enum truth at = disaster_has_place(asked->disaster, text[GIVEN_town], text[GIVEN_village]);

	if (on == TRUTH_NO || at == TRUTH_NO)
		(void)say(asked, DIAG_STRUCK_OUTSIDE,
			  on == TRUTH_NO ? STRUCK_struck_on : STRUCK_village, asked->disaster->id,
			  TEXT_NONE);
	if (on == TRUTH_UNKNOWN)
		ruleask_lack(&asked->pay.asked, schema->column[STRUCK_struck_on].key);
	if (at == TRUTH_UNKNOWN)
		ruleask_lack(
			&asked->pay.asked,
			schema->column[text[GIVEN_village].n == 0 ? STRUCK_village : STRUCK_town]
				.key);
	return truth_and(on, at);
}

/* Held back, given, or not: a row that is sound. */
static bool
settle(struct asked *asked)
{
	struct struck *struck = asked->struck;
	const struct text *text = asked->line.text;
	size_t known = given_find(struck->given, text[GIVEN_event_id],
				  asked->line.value[GIVEN_kind], text[GIVEN_household_id]);

	if (struck->own == NULL)
		struck->own = arena_calloc(1, sizeof(*struck->own));
	ruleask_law(struck->rules, struck->law, asked->row->value[STRUCK_struck_on], struck->own);
	struckpay_of(struck->own, asked->row, &asked->pay);
	if (known > 0)
		return give_again(asked, known);
	if (!is_at_home(asked))
		return false;
	enum truth within = is_within(asked);

	if (within == TRUTH_NO) {
		struck->outside++;
		asked->pay.asked.missing[0] = '\0';
		give_nothing(asked, WORD_CATEGORY_NONE, REASON_DISASTER_OUTSIDE);
		return true;
	}
	if (within == TRUTH_UNKNOWN || !asked->pay.known) {
		struck->open++;
		give_nothing(asked, WORD_CATEGORY_UNDECIDED, REASON_MISSING);
		return true;
	}
	if (asked->row->value[STRUCK_kind] == WORD_DISASTER_TRANSITION &&
	    asked->row->value[STRUCK_days] > asked->pay.days_most)
		return say(asked, DIAG_STRUCK_COUNT, STRUCK_days, NUM_TEXT(asked->pay.days_most),
			   TEXT_NONE);
	if (!is_of_no_other(asked) || !is_another(asked))
		return false;
	give_new(asked);
	return true;
}

void
struck_take(struct struck *struck, const struct record_reader *reader, const struct record *row,
	    struct diag *diag)
{
	struct asked asked = { .struck = struck, .reader = reader, .row = row, .diag = diag };

	struck->rows++;
	know(&asked);
	if (is_sound(&asked) && settle(&asked))
		return;
	struck->held++;
	asked.pay = (struct struckpay){ 0 };
	give_nothing(&asked, WORD_CATEGORY_INVALID, REASON_HELD_BACK);
}

bool
struck_read(struct struck *struck, const char *path, const struct table_options *options,
	    bool (*begin)(void *context, const struct record_reader *reader), struct diag *diag)
{
	static const int required[] = { STRUCK_event_id, STRUCK_kind, STRUCK_household_id,
					STRUCK_struck_on, -1 };
	struct record_reader *reader =
		record_open(path, RECORD_STRUCK, options, NULL, required, diag);
	struct mendrecord mend;
	struct record row;
	enum table_result result = TABLE_FAILED;

	mendrecord_begin(&mend, reader, struck->date, &struck->arena, diag);
	if (reader != NULL && begin(struck->context, reader))
		while ((result = record_each(reader, &row)) == TABLE_ROW)
			struck_take(struck, reader, &row, diag);
	record_close(reader);
	return result == TABLE_END;
}

void
struck_free(struct struck *struck)
{
	free(struck->own);
	index_free(&struck->lines);
	arena_free(&struck->arena);
}
