#include "intake/mendmoney.h"

#include <string.h>

#include "base/num.h"
#include "base/ratio.h"
#include "intake/numeral.h"
#include "register/cell.h"

enum { COUNT_MAX = 9999, CARE_GAPS_MAX = 6, WAN = 10000, WAN_DECIMALS = 6, FACTORS = 3 };

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

/* Take the first of the listed texts that t ends with off it. */
static bool
drop_end(struct text *t, const struct text *list, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (list[i].n == 0 || t->n <= list[i].n || !text_ends(*t, list[i]))
			continue;
		t->n -= list[i].n;
		return true;
	}
	return false;
}

/* Is it nothing but dashes or a stroke? */
static bool
is_dash(struct text folded)
{
	static const struct text dashes[] = { TEXT_INIT("-"),  TEXT_INIT("--"),  TEXT_INIT("—"),
					      TEXT_INIT("——"), TEXT_INIT("–"),   TEXT_INIT("─"),
					      TEXT_INIT("/"),  TEXT_INIT("\\"),  TEXT_INIT("／"),
					      TEXT_INIT("−"),  TEXT_INIT("----") };

	for (size_t i = 0; i < sizeof(dashes) / sizeof(*dashes); i++)
		if (text_equal(folded, dashes[i]))
			return true;
	return false;
}

static bool
is_nothing(struct text folded)
{
	return text_listed(TEXT("无|没有|暂无|none"), '|', folded);
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

/* 叁佰元伍角整 */
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
		size_t span = numeral_span(t);
		struct text rest = { t.p + span, t.n - span };
		int64_t n;
		size_t i = 0;

		if (!numeral_amount((struct text){ t.p, span }, &n))
			return false;
		while (i < sizeof(units) / sizeof(*units) && !text_begins(rest, units[i].unit))
			i++;
		fen_t unit = rest.n == 0                          ? 100
			     : i < sizeof(units) / sizeof(*units) ? units[i].fen
								  : 0;

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

/* "0.046" of 万元: exact to the fen, or no. */
static bool
read_wan(struct text t, fen_t *out)
{
	fen_t sum = 0;
	size_t decimals = 0;
	bool point = false;

	for (size_t i = 0; i < t.n; i++) {
		if (t.p[i] == '.' && !point && i > 0) {
			point = true;
			continue;
		}
		if (t.p[i] < '0' || t.p[i] > '9' || sum > MONEY_MAX || decimals == WAN_DECIMALS)
			return false;
		sum = sum * 10 + (t.p[i] - '0');
		decimals += point;
	}
	for (; decimals < WAN_DECIMALS; decimals++)
		if (sum <= MONEY_MAX)
			sum *= 10;
	*out = sum;
	return t.n > 0 && t.p[t.n - 1] != '.' && sum <= MONEY_MAX;
}

/* A number of a calculation; of six characters at most, so that three fit a ratio. */
static bool
read_factor(struct text t, struct ratio *out)
{
	return t.n <= 6 && memchr(t.p, '/', t.n) == NULL && memchr(t.p, '%', t.n) == NULL &&
	       ratio_parse(t.p, t.n, out);
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
			struct ratio factor;

			if (++factors > FACTORS || !read_factor(text_next(&term, '*'), &factor))
				return false;
			product = ratio_mul(product, factor);
		} while (term.n > 0);
		sum = ratio_add(sum, product);
	}
	*out = sum;
	return factors > 1;
}

/* "3*350=1050" */
static bool
read_sum(const struct mender *mender, struct text cell, struct text folded, struct mend *out)
{
	char buf[MEND_CELL_SIZE];
	char show[MONEY_SIZE];
	size_t n = 0;
	size_t used;

	for (size_t at = 0; at < folded.n; at += used) {
		uint32_t code = text_decode(folded.p + at, folded.n - at, &used);

		buf[n++] = code == 0xD7 || code == 'x' ? '*' : code < 0x80 ? (char)code : '?';
	}
	struct text rest = { buf, n };
	struct text left = text_next(&rest, '=');
	struct ratio made;
	fen_t said;

	if (rest.n == 0 || !work_out(left, &made) || money_parse(rest.p, rest.n, &said) != MONEY_OK)
		return false;
	if (ratio_compare(made, ratio_whole(MONEY_MAX / 100)) > 0)
		return false;
	made = ratio_mul(made, ratio_whole(100));
	if (ratio_compare(made, ratio_whole(said)) == 0) {
		*out = mend_become(mender, mendmoney_show(said, show), DIAG_MONEY_SUM);
	} else {
		char exact[MONEY_SIZE * 2];

		*out = mend_become(mender, money_format_exact(made, exact), DIAG_MONEY_SUM_WRONG);
		out->value = cell;
	}
	return true;
}

/* Signs and units of money around the digits. */
static struct text
undress(const struct column *column, struct text t)
{
	static const struct text before[] = { TEXT_INIT("￥"), TEXT_INIT("¥"), TEXT_INIT("rmb"),
					      TEXT_INIT("人民币") };
	bool monthly = text_find(column->label, TEXT("月")) != SIZE_MAX;
	bool yearly = text_find(column->label, TEXT("年")) != SIZE_MAX;
	const struct text behind[] = {
		monthly ? TEXT("元/月") : TEXT(""),
		yearly ? TEXT("元/年") : TEXT(""),
		TEXT("元整"),
		TEXT("元"),
		TEXT("圆"),
		TEXT("块钱"),
		TEXT("块"),
	};

	for (size_t i = 0; i < sizeof(before) / sizeof(*before); i++)
		if (text_begins(t, before[i]))
			t = (struct text){ t.p + before[i].n, t.n - before[i].n };
	(void)drop_end(&t, behind, sizeof(behind) / sizeof(*behind));
	return t;
}

/* An amount in digits, with what people write around them; a money_fault. */
static enum money_fault
read_digits(const struct mender *mender, const struct column *column, struct text folded,
	    fen_t *out, bool *wan)
{
	static const struct text unit[] = { TEXT_INIT("万") };
	char buf[MEND_CELL_SIZE];
	struct text t = undress(column, folded);

	*wan = drop_end(&t, unit, 1);
	/* 3500元 under a heading in 万元 is one or the other */
	if (!*wan && mender->scale == WAN && t.n != folded.n)
		return MONEY_FORM;
	*wan |= mender->scale == WAN;
	if (!drop_commas(t, buf, sizeof(buf), &t))
		return MONEY_FORM;
	if (*wan)
		return read_wan(t, out) ? MONEY_OK : MONEY_FORM;
	return money_parse(t.p, t.n, out);
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

	return mend_refuse(mender, column, cell, code[fault]);
}

struct mend
mendmoney_amount(const struct mender *mender, const struct column *column, struct text cell)
{
	char fold[MEND_CELL_SIZE];
	char show[MONEY_SIZE];
	struct text folded = text_fold(cell, fold, sizeof(fold));
	struct mend sum;
	fen_t fen;
	bool wan = false;

	if (mender->scale == 1 && money_parse(cell.p, cell.n, &fen) == MONEY_OK)
		return mend_become(mender, mendmoney_show(fen, show), MEND_FINE);
	if (is_dash(folded))
		return mend_become(mender, "", DIAG_CELL_DASH);
	if (is_nothing(folded))
		return cell_is_blank(column, cell) ? mend_fine(cell)
						   : mend_become(mender, "0", DIAG_CELL_NONE);
	enum money_fault fault = read_digits(mender, column, folded, &fen, &wan);

	if (fault == MONEY_OK)
		return mend_become(mender, mendmoney_show(fen, show),
				   wan ? DIAG_MONEY_WAN : DIAG_CELL_MENDED);
	if (fault != MONEY_FORM)
		return refuse_money(mender, column, cell, fault);
	if (mender->scale == 1 && read_capitals(folded, &fen))
		return mend_become(mender, mendmoney_show(fen, show), DIAG_NUMERAL);
	if (mender->scale == 1 && read_sum(mender, cell, folded, &sum))
		return sum;
	return refuse_money(mender, column, cell, MONEY_FORM);
}

struct mend
mendmoney_count(const struct mender *mender, const struct column *column, struct text cell)
{
	static const struct text units[] = { TEXT_INIT("人"), TEXT_INIT("口"),   TEXT_INIT("户"),
					     TEXT_INIT("套"), TEXT_INIT("辆"),   TEXT_INIT("个"),
					     TEXT_INIT("项"), TEXT_INIT("周岁"), TEXT_INIT("岁"),
					     TEXT_INIT("名"), TEXT_INIT("台") };
	static const struct text zero[] = { TEXT_INIT(".00"), TEXT_INIT(".0") };
	int64_t max = column->kind == KIND_CARE_GAPS ? CARE_GAPS_MAX : COUNT_MAX;
	char fold[MEND_CELL_SIZE];
	char show[NUM_SIZE];
	struct text t = text_fold(cell, fold, sizeof(fold));
	int64_t n;

	if (num_parse(cell.p, cell.n, max, &n))
		return mend_fine(cell);
	if (is_dash(t))
		return mend_become(mender, "", DIAG_CELL_DASH);
	if (is_nothing(t))
		return cell_is_blank(column, cell) ? mend_fine(cell)
						   : mend_become(mender, "0", DIAG_CELL_NONE);
	(void)drop_end(&t, units, sizeof(units) / sizeof(*units));
	(void)drop_end(&t, zero, sizeof(zero) / sizeof(*zero));
	if (num_parse(t.p, t.n, max, &n))
		return mend_become(mender, num_format(n, show), DIAG_CELL_MENDED);
	if (numeral_amount(t, &n) && n <= max)
		return mend_become(mender, num_format(n, show), DIAG_NUMERAL);
	return mend_refuse(mender, column, cell, DIAG_COUNT_FORM);
}
