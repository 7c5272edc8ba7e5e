#include "import/usual.h"

#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "import/evidence.h"
#include "learn/apart.h"
#include "mend/mend.h"
#include "mend/mendmoney.h"
#include "mend/mendword.h"
#include "register/word.h"

enum {
	PERSONS_MOST = 9999,
	COVERED = 7, /* in owed[] */
	RATE = 9,
	PAYEE = 10,
	BANK = 11,
	RELATION = 13,
	SELDOM_OF = 8, /* rows of households, one may lack what some have for others */
	FILLED_OF = 5, /* of people's rows, one may lack what is owed */
	HOUSEHOLD_MOST = 30,
	AGREE = 3, /* so many households have one class, for each that has two */
};

static const struct heading owed[USUAL_OWED] = {
	{ HEADING_REGISTER, REGISTER_amount, 1, false },
	{ HEADING_REGISTER, REGISTER_since, 1, false },
	{ HEADING_REGISTER, REGISTER_account, 1, false },
	{ HEADING_REGISTER, REGISTER_village, 1, false },
	{ HEADING_REGISTER, REGISTER_town, 1, false },
	{ HEADING_REGISTER, REGISTER_area, 1, false },
	{ HEADING_SHEET, SHEET_members, 1, false },
	{ HEADING_SHEET, SHEET_covered, 1, false },
	{ HEADING_SHEET, SHEET_class, 1, false },
	{ HEADING_SHEET, SHEET_rate, 1, false },
	{ HEADING_REGISTER, REGISTER_payee, 1, false },
	{ HEADING_REGISTER, REGISTER_bank, 1, false },
	{ HEADING_SHEET, SHEET_head, 1, false },
	{ HEADING_REGISTER, REGISTER_relation, 1, false },
};

/* Of these, what stands on each row of a household if the sheet repeats what is the household's. */
static const bool repeats[USUAL_OWED] = {
	[1] = true, [2] = true, [6] = true, [7] = true, [8] = true
};

/* What is said of a person beside the number. */
enum { NUMBER, BIRTH, SEX, AGE };

static const struct heading told[USUAL_TOLD] = {
	[NUMBER] = { HEADING_REGISTER, REGISTER_id_number, 1, false },
	[BIRTH] = { HEADING_REGISTER, REGISTER_birth_date, 1, false },
	[SEX] = { HEADING_REGISTER, REGISTER_sex, 1, false },
	[AGE] = { HEADING_SHEET, SHEET_age, 1, false },
};

const struct amount *
usual_amount(const struct usual *usual, const struct usual_row *row)
{
	return &usual->paid.row[row - usual->row];
}

struct heading
usual_heading(size_t i)
{
	return owed[i];
}

/* 发放合计（元）: a column that nobody knows, of a sum that is no longer one than a month's. */
static size_t
find_sum(const struct sheet *sheet, size_t amount)
{
	for (size_t i = 0; i < sheet->width; i++) {
		const struct sheet_column *column = &sheet->column[i];

		bool paid = column->about.home == HEADING_SHEET &&
			    column->about.place == SHEET_paid && i != amount;

		if ((column->about.home == HEADING_UNKNOWN || paid) && !column->yields &&
		    text_has_any(column->heading, "合计|总计|总额|小计|实发|应发") &&
		    !text_has_any(column->heading, "收入|支出|人|户数|年|季|累计|个月|至|-|~"))
			return i;
	}
	return SIZE_MAX;
}

/* The one column that nobody knows, and whose heading speaks of an amount. */
static size_t
find_amount(const struct sheet *sheet)
{
	size_t found = SIZE_MAX;

	for (size_t i = 0; i < sheet->width; i++) {
		const struct sheet_column *column = &sheet->column[i];

		if (column->about.home != HEADING_UNKNOWN || column->yields ||
		    !text_has(column->heading, TEXT("金额")))
			continue;
		if (found != SIZE_MAX)
			return SIZE_MAX;
		found = i;
	}
	return found;
}

void
usual_begin(struct usual *usual, const struct sheet *sheet)
{
	*usual = (struct usual){ .amount = sheet_place(sheet, HEADING_REGISTER, REGISTER_amount),
				 .account = evidence_account(sheet) };
	for (size_t i = 0; i < ARRAY_LENGTH(told); i++)
		usual->told[i] = sheet_place(sheet, told[i].home, told[i].place);
	for (size_t i = 0; i < USUAL_OWED; i++)
		usual->place[i] = sheet_place(sheet, owed[i].home, owed[i].place);
	usual->known = usual->amount != SIZE_MAX ||
		       sheet_place(sheet, HEADING_SHEET, SHEET_paid) != SIZE_MAX;
	if (usual->amount == SIZE_MAX)
		usual->amount = usual->known ? sheet_place(sheet, HEADING_SHEET, SHEET_paid)
					     : find_amount(sheet);
	usual->place[0] = usual->amount;
	if (usual->place[USUAL_CLASS] == SIZE_MAX)
		usual->place[USUAL_CLASS] = sheet_place(sheet, HEADING_REGISTER, REGISTER_category);
	usual->sum = find_sum(sheet, usual->amount);
	whereabouts_begin(&usual->where, sheet);
}

/* What the column of a sum says beside the amount. */
static void
add_sum(struct usual *usual, const struct sheet *sheet, const struct mender *mender,
	const struct sheet_row *row, struct amount *own)
{
	static const struct column number = { .kind = KIND_MONEY };
	const struct mend_from from = {
		.column = &number,
		.scale = sheet->column[usual->sum == SIZE_MAX ? 0 : usual->sum].about.scale
	};
	fen_t sum;

	own->whole = AMOUNT_UNSAID;
	if (usual->sum == SIZE_MAX || !own->has || row->cell[usual->sum].n == 0)
		return;
	struct text value = mendmoney_amount(mender, &from, row->cell[usual->sum]).value;

	if (money_parse(value.p, value.n, &sum) != MONEY_OK)
		return;
	own->whole = sum;
	usual->more += sum > own->fen;
	usual->less += sum < own->fen;
}

/* 人均补差 times 保障人数, beside the amount. */
static void
add_product(struct usual *usual, const struct sheet *sheet, const struct mender *mender,
	    const struct sheet_row *row, const struct amount *amount, struct usual_row *own)
{
	struct text rate = sheet_mended(sheet, mender, row, usual->place[RATE]);
	struct text covered = sheet_mended(sheet, mender, row, usual->place[COVERED]);
	int64_t persons;
	fen_t fen;

	if (!amount->has || money_parse(rate.p, rate.n, &fen) != MONEY_OK ||
	    !num_parse(covered.p, covered.n, PERSONS_MOST, &persons))
		return;
	own->made = fen * persons;
	usual->products += own->made == amount->fen;
	usual->others += own->made != amount->fen;
}

/* What the row says of the person, and what the number says. */
static struct swapped
identity_of(const struct usual *usual, const struct sheet *sheet, const struct mender *mender,
	    const struct sheet_row *row)
{
	struct text value[USUAL_TOLD];

	/* the number, the sex and the age are good as they stand, or not compared */
	for (size_t i = 0; i < USUAL_TOLD; i++)
		value[i] = i == BIRTH ? sheet_mended(sheet, mender, row, usual->told[i])
			   : usual->told[i] < SIZE_MAX ? row->cell[usual->told[i]]
						       : TEXT_NONE;
	return swapped_read(value[NUMBER], value[BIRTH], value[SEX], value[AGE], mender->today);
}

void
usual_add(struct usual *usual, const struct sheet *sheet, const struct mender *mender,
	  const struct sheet_row *row)
{
	struct usual_row out = { .other_class = CLASS_NONE };
	struct amount own = { 0 };
	struct text class = TEXT_NONE;
	struct text amount = sheet_mended(sheet, mender, row, usual->amount);

	for (size_t i = 0; i < USUAL_OWED; i++)
		if (usual->place[i] != SIZE_MAX && row->cell[usual->place[i]].n == 0)
			out.lacks |= (uint16_t)(1U << i);
	own.has = amount.n > 0 && money_parse(amount.p, amount.n, &own.fen) == MONEY_OK;
	own.odd = amount.n > 0 && !own.has; /* 无 is nothing, not odd */
	add_product(usual, sheet, mender, row, &own, &out);
	add_sum(usual, sheet, mender, row, &own);
	if (usual->place[USUAL_CLASS] != SIZE_MAX && row->cell[usual->place[USUAL_CLASS]].n > 0)
		class = mendword_class(mender, NULL, row->cell[usual->place[USUAL_CLASS]]).value;
	out.class = (unsigned char)classes_add(&usual->classes, class);
	cards_add(&usual->cards, sheet_mended(sheet, mender, row, usual->account));
	whereabouts_add(&usual->where, sheet, mender, row);
	out.self = identity_of(usual, sheet, mender, row);
	usual->row = arena_grow(usual->row, &usual->room, usual->count, sizeof(*usual->row));
	usual->row[usual->count++] = out;
	amounts_add(&usual->paid, own);
}

void
usual_total(struct usual *usual, const struct sheet *sheet, const struct mender *mender,
	    const struct sheet_row *row)
{
	if (usual->amount == SIZE_MAX || row->cell[usual->amount].n == 0)
		return;
	struct mend_from from = heading_from(sheet->column[usual->amount].about);

	from.sum = true;
	struct text amount = from.column == NULL
				     ? row->cell[usual->amount]
				     : mend_cell(mender, from, row->cell[usual->amount]).value;

	if (amount.n > 0)
		usual->paid.totalled =
			money_parse(amount.p, amount.n, &usual->paid.total) == MONEY_OK;
}

/*
 * The relation to the head, where as many members have it as have not: else the heads alone have
 * one.
 */
static bool
owes_relation(const struct usual *usual, const struct bounds *bounds)
{
	size_t members = 0;
	size_t blank = 0;

	for (size_t k = 0; k < usual->count; k++) {
		if (bounds->row[k].head)
			continue;
		members++;
		blank += usual->row[k].lacks >> RELATION & 1;
	}
	return usual->place[RELATION] != SIZE_MAX && members > blank && blank * 2 <= members;
}

/* Are cells of a kind that is owed filled in most rows of heads, or in nearly all of people? */
static bool
is_owed(size_t i, size_t rows, size_t blank)
{
	size_t times = i >= USUAL_HOUSEHOLD ? FILLED_OF : i == PAYEE || i == BANK ? SELDOM_OF : 2;

	return blank * times < rows;
}

static void
settle_owed(struct usual *usual, const struct bounds *bounds)
{
	for (size_t i = 0; i < USUAL_OWED; i++) {
		if (usual->place[i] == SIZE_MAX)
			continue;
		for (size_t k = 0; k < usual->count; k++) {
			if (i < USUAL_HOUSEHOLD && !bounds->row[k].head)
				continue;
			usual->rows[i]++;
			usual->blank[i] += usual->row[k].lacks >> i & 1;
		}
		usual->owed[i] = is_owed(i, usual->rows[i], usual->blank[i]);
	}
	usual->owed[RELATION] |= owes_relation(usual, bounds);
}

static void
owe_alike(struct usual *const *usual, size_t sheets)
{
	for (size_t i = 0; i < USUAL_OWED; i++) {
		size_t rows = 0;
		size_t blank = 0;

		for (size_t k = 0; k < sheets; k++) {
			rows += usual[k]->rows[i];
			blank += usual[k]->blank[i];
		}
		for (size_t k = 0; k < sheets; k++)
			usual[k]->owed[i] |= usual[k]->rows[i] > 0 && is_owed(i, rows, blank);
	}
}

/* Sheets of one form, as each village has its own. */
static bool
is_alike(const struct usual *one, const struct usual *other)
{
	return one->amount == other->amount &&
	       memcmp(one->place, other->place, sizeof(one->place)) == 0;
}

void
usual_share(struct usual *const *usual, size_t sheets)
{
	struct arena arena = { 0 };
	struct usual *own = arena_alloc(&arena, sheets * sizeof(*own) + 1);

	owe_alike(usual, sheets);
	for (size_t i = 0; i < sheets; i++)
		own[i] = *usual[i];
	for (size_t i = 0; i < sheets; i++)
		for (size_t k = 0; k < sheets; k++) {
			if (k == i || !is_alike(&own[i], &own[k]))
				continue;
			classes_join(&usual[i]->classes, &own[k].classes);
			usual[i]->products += own[k].products;
			usual[i]->others += own[k].others;
		}
	arena_free(&arena);
}

/* Does each row of a household repeat what else is the household's? */
static bool
is_repeated(const struct usual *usual, const struct bounds *bounds)
{
	for (size_t i = 0; i < USUAL_HOUSEHOLD; i++) {
		size_t members = 0;
		size_t filled = 0;

		for (size_t k = 0; k < usual->count && repeats[i]; k++) {
			members += !bounds->row[k].head;
			filled += !bounds->row[k].head && (usual->row[k].lacks >> i & 1) == 0;
		}
		if (usual->place[i] != SIZE_MAX && filled * 2 > members)
			return true;
	}
	return false;
}

/* The row of a household that has its amount; SIZE_MAX where none has. */
static size_t
paid_row(const struct usual *usual, const struct bounds *bounds, size_t at)
{
	for (size_t end = bounds_end_of(bounds, at); at < end; at++)
		if (usual->paid.row[at].has && usual->paid.row[at].fen > 0)
			return at;
	return SIZE_MAX;
}

/*
 * Amounts that are unlike those of other households, a person.  Where a column has classes or rates
 * these say more than what others get.
 */
static void
find_apart(struct usual *usual, const struct bounds *bounds)
{
	bool rates = usual->classes.count <= 1 && usual->place[RATE] == SIZE_MAX;
	struct apart apart = { 0 };
	struct apart whole = { 0 }; /* of households */

	for (size_t at = 0; at < usual->count; at = bounds_end_of(bounds, at)) {
		size_t paid = paid_row(usual, bounds, at);

		if (paid == SIZE_MAX)
			continue;
		apart_add(&apart, usual->paid.row[paid].fen / bounds_persons(bounds, at));
		apart_add(&whole, usual->paid.row[paid].fen);
	}
	apart_settle(&apart);
	apart_settle(&whole);
	for (size_t at = 0; at < usual->count; at = bounds_end_of(bounds, at)) {
		size_t place = paid_row(usual, bounds, at);
		bool counted = !bounds->roster || bounds->row[at].covered > 0;

		if (place == SIZE_MAX)
			continue;
		struct usual_row *paid = &usual->row[place];
		fen_t all = usual->paid.row[place].fen;
		fen_t amount = all / bounds_persons(bounds, at);

		paid->heavy = apart_is_heavy(&apart, amount);
		paid->light = apart_is_light(&apart, amount) || apart_is_light(&whole, all);
		if (rates && counted &&
		    (apart_is_beyond(&apart, amount) ||
		     (bounds->row[at].covered > 0 && apart_is_no_rate(&apart, amount))))
			paid->apart = amount;
	}
	usual->rate_least = apart.least;
	usual->rate_most = apart.most;
	usual->rates = apart.rates;
	memcpy(usual->rate, apart.rate, sizeof(usual->rate));
	apart_free(&apart);
	apart_free(&whole);
}

/* The class of a household: that which most of its rows have that have one; CLASS_NONE: none. */
static size_t
class_of(const struct usual *usual, size_t at, size_t end, bool *several)
{
	size_t rows[CLASSES + 1] = { 0 };
	size_t best = CLASS_NONE;

	*several = false;
	for (size_t i = at; i < end; i++) {
		size_t class = usual->row[i].class;

		if (class == CLASS_NONE)
			continue;
		*several |= best != CLASS_NONE && class != best;
		rows[class]++;
		if (best == CLASS_NONE || rows[class] > rows[best])
			best = class;
	}
	return best;
}

/* Rows whose class is not that of their household, where nearly all households have one. */
static void
find_classes(struct usual *usual, const struct bounds *bounds)
{
	size_t one = 0;
	size_t two = 0;
	bool several;

	for (size_t at = 0, end; at < usual->count; at = end) {
		end = bounds_end_of(bounds, at);
		size_t with = 0;

		for (size_t i = at; i < end; i++)
			with += usual->row[i].class != CLASS_NONE;
		(void)class_of(usual, at, end, &several);
		one += with > 1 && !several;
		two += several;
	}
	for (size_t at = 0, end; at < usual->count && two * AGREE <= one; at = end) {
		end = bounds_end_of(bounds, at);
		size_t class = class_of(usual, at, end, &several);

		for (size_t i = at; several && i < end; i++)
			if (usual->row[i].class != CLASS_NONE && usual->row[i].class != class)
				usual->row[i].other_class = (unsigned char)class;
	}
}

/* Two persons of a household who have each other's numbers. */
static void
find_swapped(struct usual *usual, const struct bounds *bounds)
{
	struct swapped person[HOUSEHOLD_MOST];

	for (size_t at = 0, end; at < usual->count; at = end) {
		end = bounds_end_of(bounds, at);
		if (end - at > HOUSEHOLD_MOST)
			continue;
		for (size_t i = at; i < end; i++)
			person[i - at] = usual->row[i].self;
		for (size_t i = at; i < end; i++) {
			size_t other = swapped_with(person, end - at, i - at);

			if (other != SIZE_MAX)
				usual->row[i].swapped = bounds->row[at + other].line;
		}
	}
}

void
usual_settle(struct usual *usual, const struct sheet *sheet, const struct bounds *bounds)
{
	settle_owed(usual, bounds);
	find_classes(usual, bounds);
	find_swapped(usual, bounds);
	if (!bounds->roster && usual->known)
		amounts_settle(&usual->paid, bounds, sheet->column[usual->amount].heading,
			       is_repeated(usual, bounds));
	find_apart(usual, bounds);
}

bool
usual_is_part(const struct usual *usual)
{
	return usual->known && usual->more > 0 && usual->less == 0;
}

void
usual_free(struct usual *usual)
{
	free(usual->row);
	amounts_free(&usual->paid);
	whereabouts_free(&usual->where);
	*usual = (struct usual){ 0 };
}
