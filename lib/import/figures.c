#include "import/figures.h"

#include <stdio.h>

#include "base/num.h"
#include "learn/apart.h"
#include "mend/mendmoney.h"

enum {
	ONE_PERSON = 100 /* as cross.h has counts */,
	PERSONS_LIKELY = 30,
	PRODUCTS_LEAST = 3,
	RULE_SIGNS = 64,
	YUAN = 100,
	YEAR = 12
};

void
figures_begin(struct figures *figures, const struct sheet *sheet, struct survey *survey)
{
	*figures = (struct figures){
		.survey = survey,
		.members = sheet_place(sheet, HEADING_SHEET, SHEET_members),
		.covered = sheet_place(sheet, HEADING_SHEET, SHEET_covered),
		.class = survey->class,
		.amount = sheet_place(sheet, HEADING_REGISTER, REGISTER_amount),
		.rate = sheet_place(sheet, HEADING_SHEET, SHEET_rate),
	};
}

bool
figures_count(const struct entry *entry, size_t place, int64_t *out)
{
	struct text value = entry_value(entry, place);

	return num_parse(value.p, value.n, INT32_MAX, out);
}

static void
report_number(const struct entry *entry, size_t place, enum diag_code code, int64_t number)
{
	entry_report(entry, place, code, NUM_TEXT(number), TEXT_NONE);
}

/* Is the class a class, and no category of aid? */
static bool
is_class(const struct figures *figures, const struct entry *entry)
{
	return figures->class != SIZE_MAX &&
	       entry->sheet->column[figures->class].about.home == HEADING_SHEET;
}

/* More persons than households have, or fewer. */
static void
check_count(const struct entry *entry, size_t place, int64_t least)
{
	int64_t persons;

	if (!figures_count(entry, place, &persons))
		return;
	if (persons > PERSONS_LIKELY)
		entry_flag(entry, place, DIAG_COUNT_UNLIKELY);
	else if (persons < least)
		entry_flag(entry, place, DIAG_COUNT_NOBODY);
}

/* More covered persons than members; false where that is so. */
static bool
check_covered(const struct figures *figures, const struct entry *entry)
{
	int64_t members;
	int64_t covered;

	if (!figures_count(entry, figures->members, &members) ||
	    !figures_count(entry, figures->covered, &covered) || covered <= members)
		return true;
	report_number(entry, figures->covered, DIAG_COVERED_OVER, members);
	return false;
}

/* Does the household get what its class gives to the others?  False where not. */
static bool
check_rate(const struct figures *figures, const struct entry *entry)
{
	/* as it was surveyed: 城市低保 and 农村低保 are two, whatever the register calls them */
	struct text class = figures->class == SIZE_MAX || is_class(figures, entry)
				    ? entry_value(entry, figures->class)
				    : entry->cell[figures->class];
	struct text amount = entry_value(entry, figures->amount);
	int64_t covered;
	fen_t fen;
	fen_t rate;

	if (class.n == 0 || money_parse(amount.p, amount.n, &fen) != MONEY_OK ||
	    !figures_count(entry, figures->covered, &covered))
		return true;
	bool wrong = rates_of(&figures->survey->rates, class, &rate)
			     ? rate * covered != fen
			     : covered > 0 && fen % covered == 0 &&
				       rates_is_of_another(&figures->survey->rates, class,
							   fen / covered, &rate);

	if (!wrong)
		return true;
	struct where where = entry_where(entry, figures->amount);

	diag_say(entry->sheet->diag, DIAG_RATE_DIFFERS, .at = where, .value = amount, .one = class,
		 .two = MENDMONEY_TEXT(rate));
	return false;
}

/* Is the amount what one person gets times the persons, as on most rows?  False where not. */
static bool
check_product(const struct figures *figures, const struct entry *entry, const struct usual_row *row)
{
	const struct usual *usual = &figures->survey->usual;

	if (row == NULL || row->made == 0 || row->made == usual_amount(usual, row)->fen ||
	    usual->products < PRODUCTS_LEAST || usual->others * 3 > usual->products)
		return true;
	struct where where = entry_where(entry, usual->amount);

	diag_say(entry->sheet->diag, DIAG_RATE_TIMES, .at = where,
		 .value = entry_value(entry, usual->amount),
		 .one = entry->sheet->column[figures->rate].heading,
		 .two = MENDMONEY_TEXT(row->made));
	return false;
}

/* The sign between the first two columns of a rule. */
static const char *
sign_of(const struct cross_rule *rule)
{
	switch (rule->kind) {
	case CROSS_PRODUCT:
		return " × ";
	case CROSS_DIFFERENCE:
		return " − ";
	case CROSS_SUM:
	case CROSS_TAKEN:
	case CROSS_MONTHS:
		break;
	}
	return rule->kind == CROSS_TAKEN && rule->minus == rule->last ? " + … − "
	       : rule->last - rule->first == 1                        ? " + "
								      : " + … + ";
}

/*
 * “人均补差” × “保障人数”, “基本生活费” + “照料护理费”, or from the first to the last of many;
 * “月保障金” × “月数” + … − “扣减金额”; “月保障金” × 12.
 */
static struct text
rule_words(const struct sheet *sheet, const struct cross_rule *rule, struct arena *arena)
{
	struct text first = sheet->column[rule->first].heading;
	struct text last = sheet->column[rule->last].heading;
	struct text minus = sheet->column[rule->minus].heading;
	struct text by = sheet->column[rule->by].heading;
	bool amid = rule->kind == CROSS_TAKEN && rule->minus < rule->last;
	size_t room = first.n + last.n + minus.n + by.n + RULE_SIGNS;
	char *words = arena_alloc(arena, room);
	int n = snprintf(words, room, "“%.*s”", SHOW(first));

	if (rule->by > 0)
		n += snprintf(words + n, room - (size_t)n, " × “%.*s”", SHOW(by));
	if (rule->kind == CROSS_MONTHS)
		n += snprintf(words + n, room - (size_t)n, " × %d", (int)rule->months);
	else
		n += snprintf(words + n, room - (size_t)n, "%s“%.*s”", sign_of(rule), SHOW(last));
	if (amid)
		n += snprintf(words + n, room - (size_t)n, " − “%.*s”", SHOW(minus));
	return (struct text){ words, (size_t)n };
}

/* Words that stand for numbers of the row, as 全自理 for a fee. */
static void
check_follows(const struct figures *figures, const struct entry *entry, const struct text *value)
{
	const struct follows *follows = &figures->survey->follows;
	struct text other;
	size_t place;

	for (size_t i = 0; i < follows->rules; i++) {
		const struct follows_rule *rule = &follows->rule[i];

		if (follows_holds(follows, rule, value, &place, &other))
			continue;
		size_t by = place == rule->word ? rule->number : rule->word;

		entry_report(entry, place, DIAG_FOLLOWS_DIFFERS, entry->sheet->column[by].heading,
			     other);
		return; /* others mostly say the same of the same word */
	}
}

/*
 * May the rule be of other things than it seems?  变动前保障人数 × 人均月补差 holds where the rate
 * is what it was, and 月保障金（元/人） × 3 of a household of one alone.
 */
static bool
is_mixed(const struct sheet *sheet, const struct cross_rule *rule)
{
	struct text of = sheet->column[rule->of].heading;
	struct text first = sheet->column[rule->first].heading;
	struct text last = sheet->column[rule->last].heading;
	bool earlier = heading_is_earlier(of);

	if (rule->kind == CROSS_MONTHS)
		return heading_is_each(first) && !heading_is_each(of);
	return rule->kind == CROSS_PRODUCT &&
	       (heading_is_earlier(first) != earlier || heading_is_earlier(last) != earlier);
}

/* What the person of the row gets, where the register has the sum of the household's. */
static struct text
own_amount(const struct usual *usual, const struct entry *entry, struct arena *arena)
{
	struct text cell = entry->cell[usual->amount];
	fen_t fen;

	return money_parse(cell.p, cell.n, &fen) == MONEY_OK
		       ? arena_text(arena, MENDMONEY_TEXT(fen))
		       : TEXT_NONE;
}

/* Do the numbers of the row agree with each other as those of other rows do?  False where not. */
static bool
check_cross(const struct figures *figures, const struct entry *entry)
{
	const struct cross *cross = &figures->survey->cross;
	struct arena arena = { 0 };
	struct text *value = arena_alloc(&arena, entry->sheet->width * sizeof(*value) + 1);
	bool agrees = true;

	for (size_t i = 0; i < entry->sheet->width; i++)
		value[i] = entry_value(entry, i);
	if (figures->survey->usual.paid.of == AMOUNTS_ADDED)
		value[figures->survey->usual.amount] =
			own_amount(&figures->survey->usual, entry, &arena);
	check_follows(figures, entry, value);
	for (size_t i = 0; i < cross->rules; i++) {
		const struct cross_rule *rule = &cross->rule[i];
		size_t lacks = cross_lacks(cross, rule, value);
		fen_t made;

		if (is_mixed(entry->sheet, rule) ||
		    (rule->kind == CROSS_MONTHS && (cross_is_partial(cross, value, rule->of) ||
						    cross_is_summed(cross, rule, value))))
			continue;
		if (lacks != SIZE_MAX && entry->cell[lacks].n == 0)
			entry_flag_blank(entry, lacks);
		else if (!cross_holds(cross, rule, value, &made)) {
			entry_report(entry, rule->of, DIAG_CROSS_DIFFERS,
				     rule_words(entry->sheet, rule, &arena), MENDMONEY_TEXT(made));
			agrees = false;
		}
	}
	arena_free(&arena);
	return agrees;
}

/* A class that nobody knows beside those that are known, or that no other household has. */
static void
check_class(const struct figures *figures, const struct entry *entry)
{
	struct text class = entry_value(entry, figures->class);

	/* 失独家庭 in several rows is a kind of the list's own, and no class miswritten */
	if (figures->survey->column[figures->class].own > 0 &&
	    !text_has_any(class, "A|B|C|D|一|二|三|四|类|档|级|低|保|特|困|五"))
		return;
	if (classes_is_odd(&figures->survey->usual.classes, class))
		entry_flag(entry, figures->class, DIAG_CLASS_ODD);
	else if (classes_is_alone(&figures->survey->usual.classes, class))
		entry_flag(entry, figures->class, DIAG_CLASS_ALONE);
}

/* 355、435、495, or 355～495 */
static struct text
rate_words(const struct usual *usual, char *buf, size_t size)
{
	size_t n = 0;

	for (size_t i = 0; i < usual->rates; i++)
		n += (size_t)snprintf(buf + n, size - n, "%s%s", i > 0 ? "、" : "",
				      mendmoney_show(usual->rate[i], (char[MONEY_SIZE]){ 0 }));
	if (usual->rates == 0)
		n = (size_t)snprintf(buf, size, "%s～%s",
				     mendmoney_show(usual->rate_least, (char[MONEY_SIZE]){ 0 }),
				     mendmoney_show(usual->rate_most, (char[MONEY_SIZE]){ 0 }));
	return (struct text){ buf, n };
}

/* The amount beside those of others; and less than a yuan is nobody's. */
static void
check_amount(const struct figures *figures, const struct entry *entry, const struct usual_row *row)
{
	const struct usual *usual = &figures->survey->usual;
	char range[APART_RATES * (MONEY_SIZE + sizeof("～"))];

	const struct amount *paid = usual_amount(usual, row);

	if (paid->has && paid->fen > 0 && paid->fen < YUAN) {
		entry_flag(entry, usual->amount, DIAG_AMOUNT_LIGHT);
	} else if (row->heavy) {
		report_number(entry, usual->amount, DIAG_AMOUNT_HEAVY, APART_HEAVY);
	} else if (row->light) {
		report_number(entry, usual->amount, DIAG_AMOUNT_FAR_BELOW, APART_LIGHT);
	} else if (row->apart > 0) {
		entry_report(entry, usual->amount, DIAG_AMOUNT_APART, MENDMONEY_TEXT(row->apart),
			     rate_words(usual, range, sizeof(range)));
	}
}

/* What the other rows of a household repeat: none of its own people's. */
static bool
is_household(const struct sheet_column *column)
{
	const struct column *about = heading_column(column->about);
	static const int places[] = { REGISTER_town, REGISTER_village, REGISTER_area,
				      REGISTER_since, REGISTER_last_recheck };

	for (size_t i = 0; column->about.home == HEADING_REGISTER && i < ARRAY_LENGTH(places); i++)
		if (column->about.place == places[i])
			return true;
	if (about == NULL || (about->kind != KIND_MONEY && about->kind != KIND_COUNT))
		return false;
	if (column->about.home == HEADING_SHEET)
		return about->kind == KIND_MONEY || column->about.place == SHEET_members ||
		       column->about.place == SHEET_covered;
	return column->about.home == HEADING_GUESSED || about->scope == SCOPE_HOUSEHOLD;
}

/* The at-th row of people beside the first of its household. */
static void
check_steady(const struct figures *figures, const struct entry *entry, size_t at)
{
	struct steady *steady = &figures->survey->steady;

	if (figures->survey->bounds.row[at].begins) {
		steady_take(steady, entry->cell, entry->line);
		return;
	}
	for (size_t i = 0; i < entry->sheet->width; i++) {
		if (!is_household(&entry->sheet->column[i]) ||
		    steady_holds(steady, i, entry->cell[i]))
			continue;
		if (entry->cell[i].n == 0)
			entry_flag_blank(entry, i);
		else
			entry_report(entry, i, DIAG_ROW_UNSTEADY, NUM_TEXT(steady->line),
				     TEXT_NONE);
	}
}

void
figures_check(const struct figures *figures, const struct entry *entry, const struct usual_row *row)
{
	bool begins =
		row == NULL || figures->survey->bounds.row[row - figures->survey->usual.row].begins;

	check_count(entry, figures->members, begins ? 1 : 0);
	check_count(entry, figures->covered, 0);
	bool agrees = !check_covered(figures, entry) ||
		      (check_rate(figures, entry) && check_product(figures, entry, row) &&
		       check_cross(figures, entry));

	if (agrees && row != NULL)
		check_amount(figures, entry, row);
	if (row != NULL)
		check_steady(figures, entry, (size_t)(row - figures->survey->usual.row));
	if (is_class(figures, entry))
		check_class(figures, entry);
	if (row != NULL && row->other_class != CLASS_NONE)
		entry_report(entry, figures->class, DIAG_CLASS_INSIDE,
			     classes_name(&figures->survey->usual.classes, row->other_class),
			     TEXT_NONE);
}

bool
figures_explain(const struct cross *cross, size_t sum, size_t part)
{
	for (size_t i = 0; i < cross->rules; i++) {
		const struct cross_rule *rule = &cross->rule[i];
		bool among = rule->kind == CROSS_SUM || rule->kind == CROSS_TAKEN
				     ? part >= rule->first && part <= rule->last
				     : rule->first == part ||
					       (rule->kind == CROSS_PRODUCT && rule->last == part);

		if (rule->of == sum && among)
			return true;
	}
	return false;
}

static bool
is_longer(const struct sheet *sheet, size_t place)
{
	return text_has_any(sheet->column[place].heading, "年|季") &&
	       !text_has(sheet->column[place].heading, TEXT("收入"));
}

/* Has a rule a month's amount where the heading speaks of more?  Its place; SIZE_MAX: no. */
static size_t
mistaken(const struct sheet *sheet, const struct cross_rule *rule)
{
	size_t rate = sheet_place(sheet, HEADING_SHEET, SHEET_rate);
	size_t covered = sheet_place(sheet, HEADING_SHEET, SHEET_covered);
	bool product = rule->kind == CROSS_PRODUCT && rate != SIZE_MAX && covered != SIZE_MAX &&
		       rule->first + rule->last == rate + covered &&
		       (rule->first == rate || rule->first == covered) && !is_longer(sheet, rate);

	if (product && is_longer(sheet, rule->of))
		return rule->of;
	return rule->kind == CROSS_MONTHS && rule->months == YEAR &&
			       is_longer(sheet, rule->first) && is_longer(sheet, rule->of)
		       ? rule->first
		       : SIZE_MAX;
}

void
figures_check_headings(const struct sheet *sheet, const struct cross *cross)
{
	struct arena arena = { 0 };

	for (size_t i = 0; i < cross->rules; i++) {
		const struct cross_rule *rule = &cross->rule[i];
		size_t place = mistaken(sheet, rule);
		char words[HEADING_SIZE * 2];

		if (place == SIZE_MAX)
			continue;
		(void)snprintf(words, sizeof(words), "“%.*s” = %.*s",
			       SHOW(sheet->column[rule->of].heading),
			       SHOW(rule_words(sheet, rule, &arena)));
		diag_say(sheet->diag, DIAG_HEADING_YEAR,
			 .at = { .file = sheet->name,
				 .line = sheet->header_last,
				 .column = sheet->column[place].heading },
			 .value = sheet->column[place].heading, .one = text_of(words));
	}
	arena_free(&arena);
}
