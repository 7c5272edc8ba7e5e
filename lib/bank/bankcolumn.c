#include "bank/bankcolumn.h"

#include "base/num.h"

enum { BODY = 1, ENDS = 2, BACK = 4, LENGTH_MOST = 1000 };

static const struct field {
	struct text key;
	struct text heading[2]; /* by enum language */
	enum bank_kind kind;
	unsigned places;
	bool secret;
} fields[] = {
#define BANK(name, zh, en, kind, places, secret)                                                   \
	{ TEXT_INIT(#name), { TEXT_INIT(zh), TEXT_INIT(en) }, BANK_##kind, places, secret },
#include "bank/bank.def"
#undef BANK
};

static const struct text kinds[] = {
	[BANK_TEXT] = TEXT_INIT("text"),   [BANK_NUMBER] = TEXT_INIT("number"),
	[BANK_MONEY] = TEXT_INIT("money"), [BANK_DATE] = TEXT_INIT("date"),
	[BANK_MONTH] = TEXT_INIT("month"),
};

/* A column while its line is read. */
struct parsing {
	struct bank_column *column;
	const struct where *at;
	struct diag *diag;
	bool good;
};

struct text
bankcolumn_key(enum bank_field field)
{
	return fields[field].key;
}

struct text
bankcolumn_heading(enum bank_field field, enum language language)
{
	return fields[field].heading[language];
}

bool
bankcolumn_is_secret(enum bank_field field)
{
	return fields[field].secret;
}

struct text
bankcolumn_wide(struct text t)
{
	bool quoted = false;
	size_t used;

	for (size_t i = 0; i < t.n; i += used) {
		uint32_t code = text_decode(t.p + i, t.n - i, &used);

		quoted ^= code == '"';
		/* typed with the full-width keyboard: ！ to ～, the ideographic blank, 、 and 。 */
		if (!quoted &&
		    ((code >= 0xFF01 && code <= 0xFF5E) || (code >= 0x3000 && code <= 0x3002)))
			return (struct text){ t.p + i, used };
	}
	return TEXT_NONE;
}

static void
fault(struct parsing *p, enum diag_code code, struct text value, struct text one)
{
	diag_say(p->diag, code, .at = *p->at, .value = value, .one = one);
	p->good = false;
}

/* Take off what stands before the next comma that is in no quotes. */
static struct text
next_item(struct text *rest)
{
	bool quoted = false;
	size_t i = 0;

	while (i < rest->n && (quoted || rest->p[i] != ','))
		quoted ^= rest->p[i++] == '"';
	struct text item = { rest->p, i };

	*rest = text_from(*rest, i < rest->n ? i + 1 : i);
	return text_trim(item);
}

/* const "words" */
static bool
take_constant(struct parsing *p, struct text item)
{
	struct text rest = text_trim(text_from(item, fields[BANK_const].key.n));

	if (rest.n < 2 || rest.p[0] != '"' || rest.p[rest.n - 1] != '"')
		return false;
	p->column->field = BANK_const;
	p->column->constant = (struct text){ rest.p + 1, rest.n - 2 };
	return true;
}

static bool
take_field(struct parsing *p, struct text item)
{
	if (text_begins(item, fields[BANK_const].key))
		return take_constant(p, item);
	for (size_t i = 0; i < BANK_FIELDS; i++)
		if (text_equal(item, fields[i].key)) {
			p->column->field = (enum bank_field)i;
			return true;
		}
	return false;
}

/* "32b", "10c" */
static bool
take_length(struct bank_column *column, struct text item)
{
	int64_t n;

	if (item.n < 2 || !num_parse(item.p, item.n - 1, LENGTH_MOST, &n) || n == 0)
		return false;
	char unit = item.p[item.n - 1];

	if (unit == 'c')
		column->characters = (size_t)n;
	else if (unit == 'b')
		column->bytes = (size_t)n;
	return unit == 'c' || unit == 'b';
}

static void
take_item(struct parsing *p, struct text item)
{
	struct bank_column *column = p->column;

	if (text_equal(item, kinds[column->kind]) || take_length(column, item))
		return;
	if (text_equal(item, TEXT("required")))
		column->required = true;
	else if (text_equal(item, TEXT("pad left")))
		column->pad_left = true;
	else if (text_equal(item, TEXT("pad right")))
		column->pad_left = false;
	else
		fault(p, DIAG_BANK_ITEM, item, kinds[column->kind]);
}

bool
bankcolumn_parse(struct text value, enum bank_place place, bool back, const struct where *at,
		 struct bank_column *out, struct diag *diag)
{
	struct parsing p = { .column = out, .at = at, .diag = diag, .good = true };
	struct text wide = bankcolumn_wide(value);
	struct text rest = value;

	*out = (struct bank_column){ .line = at->line };
	if (wide.n > 0) {
		fault(&p, DIAG_BANK_WIDE, value, wide);
		return false;
	}
	struct text first = next_item(&rest);

	unsigned places = take_field(&p, first) ? fields[out->field].places : 0;

	if ((places & (place == BANK_BODY ? BODY : ENDS)) == 0 || (!back && (places & BACK) != 0)) {
		fault(&p, DIAG_BANK_FIELD, first, TEXT_NONE);
		return false;
	}
	out->kind = fields[out->field].kind;
	out->pad_left = out->kind == BANK_NUMBER || out->kind == BANK_MONEY;
	while (rest.n > 0)
		take_item(&p, next_item(&rest));
	return p.good;
}
