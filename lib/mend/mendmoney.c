#include "mend/mendmoney.h"

#include <stdio.h>
#include <string.h>

#include "base/num.h"
#include "base/ratio.h"
#include "mend/numeral.h"
#include "table/decimal.h"

enum {
	TEN_THOUSAND = 10000,
	COUNT_MAX = 9999,
	CARE_GAPS_MAX = 6,
	WAN_PLACES = 4,
	FEN_OF_YUAN = 100,
	FEN_DECIMALS = 2,
	FACTORS = 3
};

char *
mendmoney_show(fen_t amount, char buf[MONEY_SIZE])
{
	size_t n = strlen(money_format(amount, buf));

	while (buf[n - 1] == '0')
		n--;
	if (buf[n - 1] == '.')
		n--;
	buf[n] = '\0';
	return buf;
}

/* The digits of t from *at on; *at then is at what ends them. */
static size_t
digits_from(struct text t, size_t *at)
{
	size_t begin = *at;

	while (*at < t.n && t.p[*at] != ',' && t.p[*at] != '.')
		++*at;
	return *at - begin;
}

/* Are all commas separators of thousands?  Takes them off into buf. */
static bool
drop_commas(struct text t, char *buf, size_t size, struct text *out)
{
	size_t at = 0;
	size_t n = 0;
	size_t run = digits_from(t, &at);
	bool separated = at < t.n && t.p[at] == ',';

	if (run == 0 || (separated && run > 3))
		return false;
	while (at < t.n && t.p[at] == ',') {
		at++;
		if (digits_from(t, &at) != 3)
			return false;
	}
	if (at < t.n && ++at < t.n && digits_from(t, &at) > 0 && at < t.n)
		return false; /* a second point, or a comma among the decimals */
	for (size_t i = 0; i < t.n && n < size; i++)
		if (t.p[i] != ',')
			buf[n++] = t.p[i];
	*out = (struct text){ buf, n };
	return true;
}

/* The digits, or the Chinese number, at the beginning of t; false where there is none. */
static bool
read_number(struct text t, size_t *span, int64_t *out)
{
	size_t digits = 0;

	while (digits < t.n && text_is_digit(t.p[digits]))
		digits++;
	*span = digits > 0 ? digits : numeral_span(t);
	return digits > 0 ? num_parse(t.p, digits, MONEY_MAX / 100, out)
			  : numeral_amount((struct text){ t.p, *span }, out);
}

/* 叁佰元伍角整, 350元5角 */
static bool
read_capitals(struct text t, fen_t *out)
{
	static const struct {
		struct text unit;
		fen_t fen;
	} units[] = { { TEXT_INIT("元"), 100 },
		      { TEXT_INIT("圆"), 100 },
		      { TEXT_INIT("块"), 100 },
		      { TEXT_INIT("角"), 10 },
		      { TEXT_INIT("分"), 1 } };
	fen_t sum = 0;
	fen_t last = MONEY_MAX;

	while (t.n > 0 && !text_equal(t, TEXT("整")) && !text_equal(t, TEXT("正"))) {
		size_t span;
		int64_t n;
		size_t i = 0;

		if (!read_number(t, &span, &n))
			return false;
		struct text rest = { t.p + span, t.n - span };

		while (i < ARRAY_LENGTH(units) && !text_begins(rest, units[i].unit))
			i++;
		fen_t unit = rest.n == 0 ? 100 : i < ARRAY_LENGTH(units) ? units[i].fen : 0;

		if (unit == 0 || unit >= last || (unit < 100 && n > 9))
			return false;
		sum += n * unit;
		last = unit;
		t = rest.n == 0
			    ? rest
			    : (struct text){ rest.p + units[i].unit.n, rest.n - units[i].unit.n };
	}
	*out = sum;
	return last < MONEY_MAX && sum <= MONEY_MAX;
}

/* "0.046" of 万元, "3" of 千元, with places of the unit: exact to the fen, or no. */
static bool
read_scaled(struct text t, size_t places, fen_t *out)
{
	fen_t sum = 0;
	size_t decimals = 0;
	bool point = false;

	for (size_t i = 0; i < t.n; i++) {
		if (t.p[i] == '.' && !point && i > 0) {
			point = true;
			continue;
		}
		if (t.p[i] < '0' || t.p[i] > '9' || sum > MONEY_MAX ||
		    decimals == places + FEN_DECIMALS)
			return false;
		sum = sum * 10 + (t.p[i] - '0');
		decimals += point;
	}
	for (; decimals < places + FEN_DECIMALS; decimals++)
		if (sum <= MONEY_MAX)
			sum *= 10;
	*out = sum;
	return t.n > 0 && t.p[t.n - 1] != '.' && sum <= MONEY_MAX;
}

/* The places of the unit 万, 千 or 百 behind the digits, taken off; 0 where there is none. */
static size_t
take_scale(struct text *t)
{
	static const struct {
		const char *unit;
		size_t places;
	} units[] = { { "万", WAN_PLACES }, { "千", 3 }, { "百", 2 } };

	for (size_t i = 0; i < ARRAY_LENGTH(units); i++) {
		struct text rest = text_drop_end(*t, units[i].unit);

		if (rest.n == t->n)
			continue;
		*t = rest;
		return units[i].places;
	}
	return 0;
}

/* "3*350" or "2*270+100", in yuan. */
static bool
work_out(struct text t, struct ratio *out)
{
	struct ratio sum = ratio_whole(0);
	size_t factors = 0;

	while (t.n > 0) {
		struct text term = text_next(&t, '+');
		struct ratio product = ratio_whole(1);

		do {
			struct text word = text_next(&term, '*');
			struct ratio factor;

			/* six characters at most, so that three fit a ratio */
			if (++factors > FACTORS || word.n > 6 ||
			    memchr(word.p, '/', word.n) != NULL ||
			    memchr(word.p, '%', word.n) != NULL ||
			    !ratio_parse(word.p, word.n, &factor))
				return false;
			product = ratio_mul(product, factor);
		} while (term.n > 0);
		sum = ratio_add(sum, product);
	}
	*out = sum;
	return factors > 1;
}

/* The calculation of a cell in ASCII, in buf, without the words for what is counted in it. */
static struct text
plain_sum(struct text folded, char buf[MEND_CELL_SIZE])
{
	struct text rest = folded;
	size_t n = 0;
	size_t used;

	rest = text_drop_begin(rest, "=");
	while (rest.n > 0) {
		struct text behind = text_drop_begin(rest, "元|个月|月|人|口|户");
		uint32_t code = text_decode(rest.p, rest.n, &used);

		if (behind.n == rest.n) {
			buf[n++] = code == 0xD7 || code == 'x' ? '*'
				   : code < 0x80               ? (char)code
							       : '?';
			behind = text_from(rest, used);
		}
		rest = behind;
	}
	while (n > 0 && buf[n - 1] == '?')
		n--;
	return (struct text){ buf, n };
}

/* "3*350=1050"; "3*350" is worked out and refused: what the amount is, the clerk must say. */
static bool
read_sum(const struct mender *mender, struct text cell, struct text folded, struct mend *out)
{
	char buf[MEND_CELL_SIZE];
	char show[MONEY_SIZE];
	char exact[MONEY_SIZE * 2];
	struct text rest = plain_sum(folded, buf);
	struct text left = text_next(&rest, '=');
	struct ratio made;
	fen_t said = 0;

	if (!work_out(left, &made) || ratio_compare(made, ratio_whole(MONEY_MAX / 100)) > 0)
		return false;
	if (rest.n > 0 && money_parse(rest.p, rest.n, &said) != MONEY_OK)
		return false;
	made = ratio_mul(made, ratio_whole(100));
	if (rest.n > 0 && ratio_compare(made, ratio_whole(said)) == 0) {
		*out = mender_become(mender, mendmoney_show(said, show), DIAG_MONEY_SUM);
		return true;
	}
	*out = mender_become(mender, money_format_exact(made, exact),
			     rest.n > 0 ? DIAG_MONEY_SUM_WRONG : DIAG_MONEY_UNWORKED);
	out->value = cell;
	return true;
}

/* Quotes and = that guard a number, and signs and units of money around the digits. */
static struct text
undress(const struct column *column, struct text t)
{
	static const struct {
		struct text period; /* of which the label of the column must speak */
		const char *before;
		const char *behind;
	} units[] = {
		{ TEXT_INIT("月"), "每月|月", "元/月|/月|元每月|每月|(元/月)|元(月)" },
		{ TEXT_INIT("年"), "每年|全年|年", "元/年|/年|元每年|每年|(元/年)|元(年)" },
	};

	t = text_drop_begin(t, "=\"|=“|=|\"|“|'|‘|’|`");
	t = text_drop_end(t, "\"|”");
	for (size_t i = 0; i < ARRAY_LENGTH(units); i++) {
		if (!text_has(column->label, units[i].period))
			continue;
		t = text_drop_begin(t, units[i].before);
		t = text_drop_end(t, units[i].behind);
	}
	t = text_drop_begin(t, "人民币|rmb|cny");
	t = text_drop_begin(t, "￥|¥");
	t = text_drop_end(t, "元整|元正|圆整|圆正|(元)|人民币|rmb|cny|￥|¥|元|圆|块钱|块");
	return t;
}

/* 350。00, by a Chinese keyboard */
static struct text
mend_point(struct text t, char buf[MEND_CELL_SIZE])
{
	struct text stop = TEXT("。");
	size_t at = text_find(t, stop);

	if (at == SIZE_MAX || t.n - at - stop.n < 1 || t.n - at - stop.n > FEN_DECIMALS)
		return t;
	memcpy(buf, t.p, at);
	buf[at] = '.';
	memcpy(buf + at + 1, t.p + at + stop.n, t.n - at - stop.n);
	return (struct text){ buf, t.n - stop.n + 1 };
}

/*
 * 1.140: three decimals of which the last is 0 are written by nobody who means 1.14; it may be
 * 1,140.
 */
static bool
is_torn(struct text t)
{
	size_t at = text_find(t, TEXT("."));

	return at != SIZE_MAX && at > 0 && at <= 3 && t.n == at + 4 && t.p[t.n - 1] == '0' &&
	       !text_begins(t, TEXT("00"));
}

/* What a cell says of the unit in which it is. */
struct written {
	bool scaled;  /* the amount is not in yuan as it stands */
	bool by_cell; /* the cell itself has the unit: 4.5万元 */
};

/* An amount in digits, with what people write around them; a money_fault. */
static enum money_fault
read_digits(const struct mend_from *from, struct text folded, fen_t *out, struct written *written)
{
	char point[MEND_CELL_SIZE];
	char buf[MEND_CELL_SIZE];
	struct text t = undress(from->column, folded);
	bool bare = t.n == folded.n;
	size_t places = take_scale(&t);
	size_t heading = 0; /* decimal places of a scale of 100, 1000 or 10000 */

	for (int64_t scale = from->scale; scale >= 10; scale /= 10)
		heading++;
	/* 3500元 or 3千 under a heading in 万元 is one or the other */
	if (heading > 0 && (places == 0 ? !bare : places != heading))
		return MONEY_FORM;
	written->by_cell = places > 0;
	if (heading > 0)
		places = heading;
	written->scaled = places > 0;
	if (text_begins(t, TEXT("+")) && t.n > 1 && text_is_digit(t.p[1]))
		t = text_from(t, 1);
	if (!drop_commas(mend_point(t, point), buf, sizeof(buf), &t))
		return MONEY_FORM;
	if (places == 0 && is_torn(t))
		return MONEY_DECIMALS;
	if (places > 0)
		return read_scaled(t, places, out) ? MONEY_OK : MONEY_FORM;
	enum money_fault fault = money_parse(t.p, t.n, out);
	char decimal[DECIMAL_SIZE];
	struct text number;

	/* a binary fraction of a formula, 349.99999999999994; see table/decimal.h */
	if (fault == MONEY_DECIMALS && decimal_read(t, decimal, &number) == DECIMAL_EXACT &&
	    money_parse(number.p, number.n, out) == MONEY_OK)
		return MONEY_OK;
	return fault;
}

static struct mend
refuse_money(const struct mender *mender, const struct column *column, struct text cell,
	     enum money_fault fault)
{
	static const enum diag_code code[] = {
		[MONEY_FORM] = DIAG_MONEY_FORM,
		[MONEY_DECIMALS] = DIAG_MONEY_DECIMALS,
		[MONEY_NEGATIVE] = DIAG_MONEY_NEGATIVE,
		[MONEY_RANGE] = DIAG_MONEY_RANGE,
	};

	return mender_refuse(mender, column, cell, code[fault]);
}

/*
 * The most in yuan that a family which asks for aid may be thought to have, get or spend, where the
 * unit of its column made it: 450 under 月保障金（万元） were 4.5 million a month.  The first whose
 * words the label of the column has counts; a cell that says 万元 itself is believed up to the
 * last, and a column that nobody knows as an income of a year.
 */
static const struct likely {
	const char *words;
	int64_t yuan;
} likely[] = {
	{ "月保障金|渐退前|人均补差", 20000 },
	{ "月", 100000 },
	{ "发放金额", 100000 },
	{ "年", 1000000 },
	{ "资产", 5000000 },
	{ "", 10000000 },
};

enum { GUESSED_AS = 3 }; /* 年: money that may be an income */

static bool
is_too_much(const struct mend_from *from, const struct written *written, fen_t fen)
{
	size_t last = ARRAY_LENGTH(likely) - 1;
	size_t i = written->by_cell ? last : from->guessed ? GUESSED_AS : 0;

	while (!from->guessed && i < last && !text_has_any(from->column->label, likely[i].words))
		i++;
	return from->scale > 1 && !from->sum && fen > likely[i].yuan * FEN_OF_YUAN;
}

/*
 * 45000 under 万元 is 450 million yuan: it was in yuan.  With the unit behind it no tool takes it
 * for an amount, and its household waits.
 */
static struct mend
doubt_scale(const struct mender *mender, const struct mend_from *from, struct text cell, fen_t fen)
{
	char buf[MEND_CELL_SIZE];
	char show[MONEY_SIZE];

	(void)snprintf(buf, sizeof(buf), "%.*s%s", (int)cell.n, cell.p,
		       from->scale == TEN_THOUSAND ? "（万元）"
		       : from->scale == 1000       ? "（千元）"
						   : "（百元）");
	struct text kept = mender_become(mender, buf, DIAG_MONEY_SCALE).value;
	struct mend mend = mender_become(mender, mendmoney_show(fen, show), DIAG_MONEY_SCALE);

	mend.value = kept;
	return mend;
}

bool
mendmoney_signed(struct text t, fen_t *out)
{
	bool below = text_begins(t, TEXT("-"));
	struct text number = text_from(t, below ? 1 : 0);
	fen_t fen;

	if (money_parse(number.p, number.n, &fen) != MONEY_OK)
		return false;
	*out = below ? -fen : fen;
	return true;
}

/* What a change is below nothing: its amount as any other, with one minus before it. */
static struct mend
mend_below(const struct mender *mender, const struct mend_from *from, struct text cell,
	   struct text number)
{
	struct mend mend = mendmoney_amount(mender, from, number);
	char show[MONEY_SIZE];
	fen_t fen;

	if (money_parse(mend.value.p, mend.value.n, &fen) != MONEY_OK)
		return refuse_money(mender, from->column, cell, MONEY_FORM);
	bool mended = mend.code == DIAG_NONE && cell.p[0] != '-';

	return mender_become(mender, mendmoney_show(-fen, show),
			     mended ? DIAG_CELL_MENDED : mend.code);
}

struct mend
mendmoney_amount(const struct mender *mender, const struct mend_from *from, struct text cell)
{
	char fold[MEND_CELL_SIZE];
	char show[MONEY_SIZE];
	struct text folded = mender_fold(cell, ' ', fold);
	bool wan = from->scale > 1;
	struct mend sum;
	fen_t fen;
	struct written written = { 0 };

	struct text number = text_drop_begin(folded, "-|−|－");

	if (from->change && number.n < folded.n)
		return mend_below(mender, from, cell, number);
	if (!wan && !is_torn(cell) && money_parse(cell.p, cell.n, &fen) == MONEY_OK)
		return mender_become(mender, mendmoney_show(fen, show), DIAG_NONE);
	enum money_fault fault = read_digits(from, folded, &fen, &written);

	if (fault == MONEY_OK && is_too_much(from, &written, fen))
		return doubt_scale(mender, from, cell, fen);
	if (fault == MONEY_OK)
		return mender_become(mender, mendmoney_show(fen, show),
				     written.scaled ? DIAG_MONEY_WAN : DIAG_CELL_MENDED);
	if (fault != MONEY_FORM)
		return refuse_money(mender, from->column, cell, fault);
	/* a lone 一 is the dash of a Chinese keyboard, and nobody's one yuan */
	if (!wan && !text_equal(folded, TEXT("一")) && read_capitals(folded, &fen))
		return mender_become(mender, mendmoney_show(fen, show), DIAG_NUMERAL);
	if (!wan && read_sum(mender, cell, folded, &sum))
		return sum;
	return refuse_money(mender, from->column, cell, MONEY_FORM);
}

struct mend
mendmoney_count(const struct mender *mender, const struct mend_from *from, struct text cell)
{
	int64_t max = from->column->kind == KIND_CARE_GAPS ? CARE_GAPS_MAX : COUNT_MAX;
	char fold[MEND_CELL_SIZE];
	char show[NUM_SIZE];
	struct text t = mender_fold(cell, ' ', fold);
	int64_t n;

	if (num_parse(cell.p, cell.n, max, &n))
		return mender_fine(cell);
	t = text_drop_begin(t, "'|共计|共");
	t = text_drop_end(t, "口之家|口人|人户|(人)|人|口|户|套|处|辆|个|项|周岁|岁|名|位|台");
	t = text_drop_end(t, ".00|.0");
	if (num_parse(t.p, t.n, max, &n))
		return mender_become(mender, num_format(n, show), DIAG_CELL_MENDED);
	if (numeral_amount(t, &n) && n <= max)
		return mender_become(mender, num_format(n, show), DIAG_NUMERAL);
	return mender_refuse(mender, from->column, cell, DIAG_COUNT_FORM);
}
