#include "mend/control.h"

#include <stdint.h>

#include "mend/numeral.h"

enum { FOLD_SIZE = 512, TEN_THOUSAND = 10000, FEN = 100, JIAO = 10 };

static const char *const labels[CONTROL_KINDS] = {
	[CONTROL_ROWS] =
		"总笔数|合计笔数|笔数合计|总记录数|总条数|发放总户数|保障总户数|低保总户数",
	[CONTROL_MONEY] = "总金额|合计金额|金额合计|发放总额|合计人民币|总计人民币|共计人民币|"
			  "人民币合计|人民币(大写)|合计(大写)|总计(大写)|共计(大写)|合计大写",
};
/* Before the digits, where the sum is written in words: 贰拾元整（￥20.00）. */
static const char digits[] = "￥|¥|小写:|小写";
/* What may stand before a label; and what says that it is of more than the list, or of a part. */
static const char before[] = ":|,|，|。|;|(|)|元|笔|户|人|发放|代发|本次|0|1|2|3|4|5|6|7|8|9";
static const char of_other[] =
	"上级|计划|省级|累计|结余|去年|上年|上月|季|半年|全镇|乡镇|全县|其中|预算|下达";

/* The bytes of the first label; its end goes to *behind. */
static size_t
label_at(struct text t, const char *words, size_t *behind)
{
	struct text rest = text_of(words);
	size_t found = SIZE_MAX;

	while (rest.n > 0) {
		struct text word = text_next(&rest, '|');
		size_t at = text_find(t, word);

		if (at < found) {
			found = at;
			*behind = at + word.n;
		}
	}
	return found;
}

/* 28,710.00 at the beginning, as money; *end: where it ends. */
static bool
read_number(struct text t, fen_t *fen, size_t *end)
{
	char buf[MONEY_SIZE];
	size_t n = 0;

	for (*end = 0;
	     *end < t.n && (text_is_digit(t.p[*end]) || t.p[*end] == ',' || t.p[*end] == '.');
	     ++*end)
		if (t.p[*end] != ',' && n < sizeof(buf))
			buf[n++] = t.p[*end];
	return n > 0 && n < sizeof(buf) && money_parse(buf, n, fen) == MONEY_OK &&
	       *fen < INT64_MAX / TEN_THOUSAND;
}

/* A number in words with its unit at the beginning of *t, which then is what stands behind it. */
static bool
take_words(struct text *t, const char *units, int64_t *out)
{
	size_t n = numeral_span(*t);
	struct text rest = text_from(*t, n);

	if (n == 0 || !text_begins_any(rest, units) || !numeral_read((struct text){ t->p, n }, out))
		return false;
	*t = text_from(rest, sizeof("元") - 1);
	return true;
}

/* 贰拾捌万贰仟玖佰元整, 肆仟捌佰元贰角伍分. */
static bool
read_words(struct text t, fen_t *fen)
{
	int64_t yuan = 0;
	int64_t jiao = 0;
	int64_t one = 0;

	if (!take_words(&t, "元|圆", &yuan))
		return false;
	t = text_drop_begin(t, "零");
	if (take_words(&t, "角", &jiao))
		t = text_drop_begin(t, "零");
	(void)take_words(&t, "分", &one);
	*fen = yuan * FEN + jiao * JIAO + one;
	return jiao < FEN / JIAO && one < JIAO;
}

static struct text
drop_before(struct text t)
{
	return text_drop_begin(text_drop_begin(t, ":|为|是|共"), "人民币|￥|¥");
}

/* A number with its unit, and what may stand before it. */
static bool
read_digits(struct text t, enum control_kind kind, int64_t *out)
{
	size_t behind = 0;
	fen_t fen;
	size_t end;

	if (kind == CONTROL_MONEY && label_at(t, digits, &behind) != SIZE_MAX)
		t = text_from(t, behind);
	t = drop_before(t);
	if (!read_number(t, &fen, &end))
		return false;
	bool more = text_begins(text_from(t, end), TEXT("万"));

	if (kind == CONTROL_ROWS && (more || fen % FEN != 0))
		return false;
	*out = kind == CONTROL_ROWS ? fen / FEN : more ? fen * TEN_THOUSAND : fen;
	return true;
}

/* The same, or a sum in words, with its digits behind it or without. */
static bool
read_value(struct text t, enum control_kind kind, int64_t *out)
{
	fen_t words;
	int64_t value = 0;
	bool digital = read_digits(t, kind, &value);

	if (kind == CONTROL_MONEY && read_words(drop_before(t), &words))
		*out = digital && value != words ? CONTROL_TORN : words;
	else if (digital)
		*out = value;
	else
		return false;
	return true;
}

bool
control_find(struct text cell, struct text next, enum control_kind kind, int64_t *out)
{
	char buf[FOLD_SIZE];
	char other[FOLD_SIZE];
	struct text folded = text_fold(cell, buf, sizeof(buf));
	size_t behind = 0;
	size_t at = label_at(folded, labels[kind], &behind);

	if (at == SIZE_MAX || text_has_any(folded, of_other) ||
	    (at > 0 && !text_ends_any((struct text){ folded.p, at }, before)))
		return false;
	struct text rest = text_drop_begin(text_from(folded, behind), "(元)|(笔)|(户)|(大写)");
	bool ends = rest.n == 0 || text_equal(rest, TEXT(":"));

	return read_value(ends ? text_fold(next, other, sizeof(other)) : rest, kind, out);
}
