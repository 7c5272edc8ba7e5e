#include "pay/price.h"

#include <stdio.h>
#include <string.h>

#include "base/num.h"
#include "decide/content.h"
#include "decide/unit.h"
#include "law/reason.h"
#include "pay/approval.h"

enum { LEVEL_LEAST = 80, LEVEL_MOST = 120 }; /* 103.6 is no rise of 103.6 % */

static const int columns[PRICE_KINDS] = { INDEX_cpi, INDEX_food, INDEX_scpi };

/* ---- indices ---- */

/* "3.6", "3.6%", "-0.2": a fraction of the whole. */
static bool
parse_rise(struct text cell, struct ratio *out)
{
	bool below = text_begins(cell, TEXT("-"));
	struct text rest = below ? text_from(cell, 1) : cell;

	if (text_ends(rest, TEXT("%")))
		rest.n--;
	if (!ratio_parse(rest.p, rest.n, out))
		return false;
	*out = ratio_mul(*out, (struct ratio){ below ? -1 : 1, 100 });
	return true;
}

/* One index of the row; false where it cannot be used, which was reported. */
static bool
take_index(const struct record_reader *reader, const struct record *row, enum price_kind kind,
	   struct price_indices *out, struct diag *diag)
{
	struct text cell = row->text[columns[kind]];
	struct where where = record_where(reader, row, columns[kind]);

	if (cell.n == 0)
		return true;
	if (!parse_rise(cell, &out->rise[kind])) {
		diag_say(diag, DIAG_INDEX_FORM, .at = where, .value = cell);
		return false;
	}
	if (ratio_compare(out->rise[kind], (struct ratio){ LEVEL_LEAST, 100 }) >= 0 &&
	    ratio_compare(out->rise[kind], (struct ratio){ LEVEL_MOST, 100 }) <= 0) {
		diag_say(diag, DIAG_INDEX_LEVEL, .at = where, .value = cell);
		return false;
	}
	out->known[kind] = true;
	return true;
}

static bool
take_month(struct price *price, const struct record_reader *reader, const struct record *row,
	   struct diag *diag)
{
	struct price_indices *indices = &price->indices;
	bool good = true;

	if (indices->line > 0) {
		diag_say(diag, DIAG_INDEX_TWICE, .at = record_where(reader, row, INDEX_month),
			 .one = NUM_TEXT(indices->line));
		return false;
	}
	indices->month = price->month;
	indices->line = row->line;
	indices->published_on = row->value[INDEX_published_on];
	for (enum price_kind kind = 0; kind < PRICE_KINDS; kind++)
		good = take_index(reader, row, kind, indices, diag) && good;
	return good && !row->bad;
}

bool
price_read(struct price *price, const char *path, const struct table_options *options,
	   struct diag *diag)
{
	static const int required[] = { INDEX_month, INDEX_cpi, INDEX_food, INDEX_scpi, -1 };
	struct record_reader *reader =
		record_open(path, RECORD_INDEX, options, NULL, required, diag);
	struct record row;
	enum table_result result;
	bool good = true;

	while ((result = record_each(reader, &row)) == TABLE_ROW) {
		if (row.value[INDEX_month] == price->month)
			good = take_month(price, reader, &row, diag) && good;
	}
	if (result == TABLE_END && price->indices.line == 0) {
		diag_say(diag, DIAG_INDEX_NO_MONTH, .at = { .file = text_of(path) },
			 .one = MONTH_TEXT(price->month));
		good = false;
	}
	record_close(reader);
	return good && result == TABLE_END;
}

/* ---- does it begin? ---- */

/* The weakest basis counts, and every source is named once. */
static void
use(struct price *price, enum param param)
{
	const struct value *value = &price->law->value[param];
	int64_t basis = document_basis(value->document->basis);
	struct text name = document_name(value->document);
	size_t used = strlen(price->articles);
	char source[PRICE_SOURCES / 4];

	price->basis = basis > price->basis ? basis : price->basis;
	(void)snprintf(source, sizeof(source), "%.*s%.*s", SHOW(name), SHOW(value->article));
	if (strstr(price->articles, source) == NULL && used + sizeof(source) < PRICE_SOURCES)
		(void)snprintf(price->articles + used, PRICE_SOURCES - used, "%s%s",
			       used > 0 ? ";" : "", source);
}

/* Has an index that is known risen so far? */
static bool
has_risen(const struct price *price, enum price_kind kind, enum param param)
{
	return price->indices.known[kind] &&
	       ratio_compare(price->indices.rise[kind], price->law->value[param].ratio) >= 0;
}

/* Which index gives the rate; of "highest", the higher of those that began it. */
static enum price_kind
rate_of(const struct price *price, bool cpi, bool food)
{
	struct text word = price->law->value[PARAM_PRICE_RATE].list[0];
	const struct ratio *rise = price->indices.rise;

	if (text_equal(word, TEXT("scpi")))
		return PRICE_SCPI;
	if (text_equal(word, TEXT("cpi")) || !food)
		return PRICE_CPI;
	return cpi && ratio_compare(rise[PRICE_CPI], rise[PRICE_FOOD]) > 0 ? PRICE_CPI : PRICE_FOOD;
}

bool
price_judge(struct price *price, const struct law *law, struct diag *diag)
{
	static const enum param needed[] = { PARAM_PRICE_CPI,      PARAM_PRICE_FOOD,
					     PARAM_PRICE_RATE,     PARAM_PRICE_FLOOR,
					     PARAM_PRICE_ROUNDING, PARAM_PRICE_GROUPS };
	const bool *known = price->indices.known;

	price->law = law;
	price->basis = WORD_BASIS_OFFICIAL;
	if (!law_require(law, needed, ARRAY_LENGTH(needed), diag))
		return false;
	for (size_t i = 0; i < ARRAY_LENGTH(needed); i++)
		use(price, needed[i]);
	bool cpi = has_risen(price, PRICE_CPI, PARAM_PRICE_CPI);
	bool food = has_risen(price, PRICE_FOOD, PARAM_PRICE_FOOD);
	bool open = !known[PRICE_CPI] || !known[PRICE_FOOD];
	bool highest = text_equal(law->value[PARAM_PRICE_RATE].list[0], TEXT("highest"));

	price->by = cpi ? PRICE_CPI : PRICE_FOOD;
	price->of = rate_of(price, cpi, food);
	if (!cpi && !food)
		price->verdict = open ? PRICE_OPEN : PRICE_NOT;
	else if (!known[price->of] || (highest && open))
		price->verdict = PRICE_OPEN;
	else
		price->verdict = PRICE_STARTED;
	if (price->verdict == PRICE_OPEN)
		diag_say(diag, DIAG_PRICE_UNKNOWN, .one = MONTH_TEXT(price->month));
	return true;
}

/* ---- who gets how much ---- */

static const struct value *
standard_of(const struct price *price, int64_t area)
{
	if (area != WORD_AREA_URBAN && area != WORD_AREA_RURAL)
		return NULL;
	const struct value *value =
		&price->law->value[area == WORD_AREA_URBAN ? PARAM_DIBAO_URBAN : PARAM_DIBAO_RURAL];

	return value->set ? value : NULL;
}

int64_t
price_each(const struct price *price, int64_t area)
{
	const struct value *standard = standard_of(price, area);
	const struct value *value = price->law->value;
	fen_t least = value[PARAM_PRICE_FLOOR].whole;
	struct ratio rate = price->indices.rise[price->of];

	if (standard == NULL)
		return BLANK;
	if (rate.num <= 0)
		return least;
	fen_t each = money_round(ratio_mul((struct ratio){ standard->whole, 12 }, rate),
				 value[PARAM_PRICE_ROUNDING].rounding);

	return each > least ? each : least;
}

/* Is the category one of those that get it? */
static bool
is_in_group(const struct price *price, int64_t category)
{
	const struct value *groups = &price->law->value[PARAM_PRICE_GROUPS];

	for (size_t i = 0; i < groups->count; i++)
		if (word_parse(WORDS_CATEGORY, groups->list[i]) == category)
			return true;
	return false;
}

bool
price_entitles(const struct price *price, const struct record *decision)
{
	const int64_t *value = decision->value;

	return !decision->bad && approval_kind(decision) == WORD_PAYMENT_REGULAR &&
	       value[DECISION_status] == WORD_STATUS_APPROVED &&
	       unit_standing(value[DECISION_category]) == UNIT_PAID &&
	       value[DECISION_from] != BLANK && value[DECISION_from] <= price->month &&
	       (value[DECISION_until] == BLANK || price->month <= value[DECISION_until]) &&
	       value[DECISION_approved_amount] != BLANK && value[DECISION_approved_amount] > 0 &&
	       is_in_group(price, value[DECISION_category]);
}

/*
 * A household that stands there twice, a person who is a unit of his own twice, of two groups: each
 * gets it once.
 */
static bool
is_known(struct price *price, const struct record *decision, const struct where *at,
	 struct diag *diag)
{
	struct unit_marks marks = approval_marks(decision);
	size_t other = INDEX_NONE;

	for (size_t i = 0; i < UNIT_MARKS && other == INDEX_NONE; i++)
		other = index_find(&price->units_by_mark, marks.asked[i]);
	if (other == INDEX_NONE) {
		for (size_t i = 0; i < UNIT_MARKS; i++)
			index_add(&price->units_by_mark, marks.own[i], decision->line);
		return false;
	}
	diag_say(diag, DIAG_PRICE_TWICE, .at = *at, .one = NUM_TEXT(other));
	return true;
}

/*
 * "price-2026-11-" and 16 digits over whom it is for, its programme, month and amount: so it shows
 * whether a row is one that was made here, or was changed or written by hand.
 */
static struct text
name_of(const struct record *row, char name[PRICE_NAME])
{
	const int64_t *value = row->value;
	const struct text *text = row->text;
	bool person = text[DECISION_person].n > 0 || text[DECISION_person_id].n > 0;
	char month[DAY_SIZE];
	char digest[CONTENT_SIZE];

	(void)month_format((month_t)value[DECISION_from], month);
	const struct text more[] = { word_text((enum word)value[DECISION_category], LANGUAGE_EN),
				     text_of(month), MONEY_TEXT(value[DECISION_amount]) };

	(void)content_id(
		text[DECISION_household_id], text[person ? DECISION_person_id : DECISION_head_id],
		text[person ? DECISION_person : DECISION_head], more, ARRAY_LENGTH(more), digest);
	(void)snprintf(name, PRICE_NAME, "price-%s-%s", month, digest);
	return text_of(name);
}

bool
price_is_made(const struct record *row)
{
	const int64_t *value = row->value;
	char name[PRICE_NAME];

	return value[DECISION_category] != BLANK && value[DECISION_from] != BLANK &&
	       value[DECISION_from] == value[DECISION_until] && value[DECISION_amount] != BLANK &&
	       text_equal(row->text[DECISION_case], name_of(row, name));
}

static void
fill(struct price *price, int64_t heads, fen_t each, struct record *out)
{
	out->value[DECISION_members] = BLANK;
	out->value[DECISION_covered] = heads;
	out->value[DECISION_income] = BLANK;
	out->value[DECISION_per_capita] = BLANK;
	out->value[DECISION_standard] = BLANK;
	out->value[DECISION_gap] = BLANK;
	out->value[DECISION_supplement] = BLANK;
	out->value[DECISION_care] = BLANK;
	out->value[DECISION_amount] = heads * each;
	out->value[DECISION_from] = price->month;
	out->value[DECISION_until] = price->month;
	out->text[DECISION_reasons] = text_of(reason_code(REASON_PRICE));
	out->text[DECISION_articles] = text_of(price->articles);
	out->text[DECISION_missing] = TEXT_NONE;
	out->text[DECISION_case] = name_of(out, price->name);
	out->value[DECISION_tier] = BLANK;
	out->text[DECISION_approved_by] = TEXT_NONE;
	out->text[DECISION_remark] = TEXT_NONE;
	out->value[DECISION_basis] = price->basis;
	out->value[DECISION_status] = WORD_STATUS_PROPOSED;
	out->value[DECISION_approved_on] = BLANK;
	out->value[DECISION_approved_amount] = BLANK;
}

bool
price_give(struct price *price, struct record *out, int64_t heads, const struct where *at,
	   struct diag *diag)
{
	int64_t area = out->value[DECISION_area];
	int64_t each = price_each(price, area);

	if (heads == BLANK)
		diag_say(diag, DIAG_PRICE_COVERED, .at = *at);
	if (each == BLANK)
		diag_say(diag, DIAG_PRICE_AREA, .at = *at);
	if (heads == BLANK || each == BLANK)
		return false;
	use(price, area == WORD_AREA_URBAN ? PARAM_DIBAO_URBAN : PARAM_DIBAO_RURAL);
	fill(price, heads, each, out);
	price->units++;
	price->heads += heads;
	price->sum += heads * each;
	return true;
}

bool
price_take(struct price *price, const struct record *decision, const struct where *at,
	   struct record *out, struct diag *diag)
{
	if (!price_entitles(price, decision) || is_known(price, decision, at, diag))
		return false;
	/* how many persons of the unit get it */
	int64_t heads = unit_is_household(decision->value[DECISION_category])
				? decision->value[DECISION_covered]
				: 1;

	*out = *decision;
	return price_give(price, out, heads, at, diag);
}

void
price_free(struct price *price)
{
	index_free(&price->units_by_mark);
}
