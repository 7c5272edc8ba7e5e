#include "bank/bank.h"

#include "base/num.h"
#include "register/column.h"
#include "register/word.h"
#include "table/decode.h"
#include "table/ini.h"

enum { SHORT_MOST = 4, DELIMITER_MOST = 4 };

/* The keys of [file] whose value is one of a few words, each a choice. */
static const struct {
	struct text key;
	const char *words;
} choices[BANK_CHOICES] = {
	[BANK_FORM] = { TEXT_INIT("form"), "delimited|fixed" },
	[BANK_ENCODING] = { TEXT_INIT("encoding"), "UTF-8|GB18030|GBK|GB2312" },
	[BANK_MARK] = { TEXT_INIT("mark"), "no|yes" },
	[BANK_LINE] = { TEXT_INIT("line"), "crlf|lf" },
	[BANK_UNIT] = { TEXT_INIT("amount"), "yuan|fen" },
	[BANK_DATES] = { TEXT_INIT("dates"), "plain|hyphen" },
};
enum { FIXED = 1, HYPHEN = 1 };
static const struct {
	const char *name;
	const char *exact;
} encodings[] = { { "UTF-8", "UTF-8" },
		  { "GB18030", "GB18030" },
		  { "GBK", "WINDOWS-936" },
		  { "GB2312", "EUC-CN" } };

static const struct section {
	struct text name;
	enum bank_way way;
	enum bank_place place;
} parts[] = {
	{ TEXT_INIT("head"), BANK_SENT, BANK_HEAD },
	{ TEXT_INIT("body"), BANK_SENT, BANK_BODY },
	{ TEXT_INIT("tail"), BANK_SENT, BANK_TAIL },
	{ TEXT_INIT("return-head"), BANK_BACK, BANK_HEAD },
	{ TEXT_INIT("return-body"), BANK_BACK, BANK_BODY },
	{ TEXT_INIT("return-tail"), BANK_BACK, BANK_TAIL },
};

/* A template while it is read. */
struct loading {
	struct ini ini;
	struct bank *bank;
	const struct ini_entry *entry; /* the one at hand */
	struct arena *arena;
	struct diag *diag;
	bool good;
};

static void
fault_at(struct loading *l, size_t line, enum diag_code code, struct text value, struct text one)
{
	diag_say(l->diag, code, .at = ini_where(&l->ini, line), .value = value, .one = one);
	l->good = false;
}

static void
fault(struct loading *l, enum diag_code code, struct text value, struct text one)
{
	fault_at(l, l->entry->line, code, value, one);
}

/* The place of a word in a list, in any case of letters; -1 where it is none of it. */
static int
place_of(struct text word, const char *words)
{
	struct text rest = text_of(words);
	char one[32];
	char two[32];

	for (int i = 0; rest.n > 0; i++) {
		struct text item = text_next(&rest, '|');

		if (text_equal(text_fold(word, one, sizeof(one)),
			       text_fold(item, two, sizeof(two))))
			return i;
	}
	return -1;
}

/* ---- [bank], [file], [short], [status] ---- */

static void
take_name(struct loading *l)
{
	static const struct text keys[] = { TEXT_INIT("name_zh"), TEXT_INIT("name_en") };

	for (size_t i = 0; i < ARRAY_LENGTH(keys); i++)
		if (text_equal(l->entry->key, keys[i])) {
			l->bank->name[i] = l->entry->value;
			return;
		}
	fault(l, DIAG_BANK_KEY, l->entry->key, TEXT("name_zh, name_en"));
}

/* ASCII that no value of a payment has to hold; "tab" is a tab. */
static void
take_delimiter(struct loading *l, struct bank_shape *shape)
{
	struct text value = l->entry->value;
	bool plain = value.n <= DELIMITER_MOST;

	shape->delimiter = text_equal(value, TEXT("tab")) ? TEXT("\t") : value;
	for (size_t i = 0; i < value.n; i++)
		plain = plain && value.p[i] > ' ' && value.p[i] < 0x7F &&
			!text_is_digit(value.p[i]) && value.p[i] != '.' && value.p[i] != '"';
	if (!plain && !text_equal(shape->delimiter, TEXT("\t")))
		fault(l, DIAG_BANK_WORD, value, TEXT("| , ; ^ tab"));
}

static void
take_choice(struct loading *l, struct bank_shape *shape)
{
	struct text wide = bankcolumn_wide(l->entry->value);

	if (wide.n > 0) {
		fault(l, DIAG_BANK_WIDE, l->entry->value, wide);
		return;
	}
	if (text_equal(l->entry->key, TEXT("delimiter"))) {
		take_delimiter(l, shape);
		return;
	}
	if (text_equal(l->entry->key, TEXT("ending"))) {
		shape->ending = l->entry->value;
		return;
	}
	for (size_t i = 0; i < BANK_CHOICES; i++) {
		if (!text_equal(l->entry->key, choices[i].key))
			continue;
		int place = place_of(l->entry->value, choices[i].words);

		if (place < 0)
			fault(l, DIAG_BANK_WORD, l->entry->value, text_of(choices[i].words));
		else
			shape->choice[i] = (unsigned char)place;
		return;
	}
	fault(l, DIAG_BANK_KEY, l->entry->key,
	      TEXT("form, delimiter, encoding, mark, line, amount, dates, ending"));
}

/* How many characters a text has. */
static size_t
characters(struct text t)
{
	size_t n = 0;
	size_t used;

	for (size_t i = 0; i < t.n; i += used, n++)
		(void)text_decode(t.p + i, t.n - i, &used);
	return n;
}

static void
take_short(struct loading *l)
{
	enum word_set set = schema_of(RECORD_PAYMENT)->column[PAYMENT_programme].words;
	int64_t programme = word_parse(set, l->entry->key);
	struct bank *bank = l->bank;

	if (programme < 0 ||
	    !text_equal(word_text((enum word)programme, LANGUAGE_EN), l->entry->key))
		fault(l, DIAG_BANK_PROGRAMME, l->entry->key, TEXT_NONE);
	else if (characters(l->entry->value) > SHORT_MOST)
		fault(l, DIAG_BANK_LONG, l->entry->value, NUM_TEXT(SHORT_MOST));
	else
		bank->programme[bank->programmes++] =
			(struct bank_word){ programme, l->entry->value };
}

static void
take_status(struct loading *l)
{
	int meaning = place_of(l->entry->key, "confirmed|refused");
	struct text rest = l->entry->value;
	struct bank *bank = l->bank;

	if (meaning < 0) {
		fault(l, DIAG_BANK_KEY, l->entry->key, TEXT("confirmed, refused"));
		return;
	}
	if (text_has(rest, TEXT("｜"))) {
		fault(l, DIAG_BANK_WIDE, rest, TEXT("｜"));
		return;
	}
	while (rest.n > 0)
		bank->status[bank->statuses++] =
			(struct bank_word){ meaning, text_trim(text_next(&rest, '|')) };
}

/* ---- columns ---- */

static void
take_column(struct loading *l, const struct section *section)
{
	struct bank_part *part = &l->bank->part[section->way][section->place];
	struct where where = ini_where(&l->ini, l->entry->line);
	int64_t number;
	struct bank_column column;

	if (!num_parse(l->entry->key.p, l->entry->key.n, 999, &number) ||
	    number != (int64_t)part->count + 1) {
		fault(l, DIAG_BANK_NUMBER, l->entry->key, NUM_TEXT(part->count + 1));
		part->count++;
		return;
	}
	if (!bankcolumn_parse(l->entry->value, section->place, section->way == BANK_BACK, &where,
			      &column, l->diag)) {
		l->good = false;
		column = (struct bank_column){ .field = BANK_other, .line = l->entry->line };
	} else if (column.field < BANK_const && bank_column(part, column.field) != NULL) {
		fault(l, DIAG_BANK_TWICE, bankcolumn_key(column.field), TEXT_NONE);
	}
	/* without these a line of the body says nothing */
	column.required |= section->place == BANK_BODY &&
			   (column.field == BANK_account || column.field == BANK_amount ||
			    column.field == BANK_status);
	part->column[part->count++] = column;
}

static void
take_entry(struct loading *l)
{
	struct text name = l->entry->section;
	size_t i = 0;

	while (i < ARRAY_LENGTH(parts) && !text_equal(name, parts[i].name))
		i++;
	if (i < ARRAY_LENGTH(parts))
		take_column(l, &parts[i]);
	else if (text_equal(name, TEXT("bank")))
		take_name(l);
	else if (text_equal(name, TEXT("file")))
		take_choice(l, &l->bank->shape[BANK_SENT]);
	else if (text_equal(name, TEXT("short")))
		take_short(l);
	else if (text_equal(name, TEXT("status")))
		take_status(l);
	else if (!text_equal(name, TEXT("return-file")))
		fault(l, DIAG_BANK_SECTION, name, TEXT_NONE);
}

/* Room for as many of everything as the file has lines and words. */
static void
make_room(struct loading *l)
{
	size_t room = l->ini.count + 1;
	size_t words = room;

	for (size_t i = 0; i < l->ini.count; i++)
		words += l->ini.entry[i].value.n;
	l->bank->programme = arena_alloc(l->arena, room * sizeof(struct bank_word));
	l->bank->status = arena_alloc(l->arena, words * sizeof(struct bank_word));
	for (size_t i = 0; i < ARRAY_LENGTH(parts); i++)
		l->bank->part[parts[i].way][parts[i].place].column =
			arena_alloc(l->arena, room * sizeof(struct bank_column));
}

/* What comes back is like what was sent where [return-file] does not say otherwise. */
static void
take_entries(struct loading *l)
{
	for (size_t i = 0; i < l->ini.count; i++) {
		l->entry = &l->ini.entry[i];
		take_entry(l);
	}
	l->bank->shape[BANK_BACK] = l->bank->shape[BANK_SENT];
	for (size_t i = 0; i < l->ini.count; i++) {
		l->entry = &l->ini.entry[i];
		if (text_equal(l->entry->section, TEXT("return-file")))
			take_choice(l, &l->bank->shape[BANK_BACK]);
	}
}

/* ---- what must be there ---- */

/* A total of the head or the tail, and the column of the body that it adds up. */
static const struct {
	enum bank_field total;
	enum bank_field of;
} totals[] = {
	{ BANK_sum, BANK_amount },           { BANK_confirmed_sum, BANK_amount },
	{ BANK_refused_sum, BANK_amount },   { BANK_confirmed_count, BANK_status },
	{ BANK_confirmed_sum, BANK_status }, { BANK_refused_count, BANK_status },
	{ BANK_refused_sum, BANK_status },
};

static void
check_totals(struct loading *l, enum bank_way way)
{
	for (enum bank_place place = BANK_HEAD; place <= BANK_TAIL; place += BANK_TAIL)
		for (size_t i = 0; i < ARRAY_LENGTH(totals); i++) {
			const struct bank_column *total =
				bank_column(&l->bank->part[way][place], totals[i].total);

			if (total != NULL &&
			    bank_column(&l->bank->part[way][BANK_BODY], totals[i].of) == NULL)
				fault_at(l, total->line, DIAG_BANK_TOTAL,
					 bankcolumn_key(totals[i].total),
					 bankcolumn_key(totals[i].of));
		}
}

/* How many bytes the shortest value of a kind has. */
static size_t
least(const struct bank_column *column, const struct bank_shape *shape)
{
	size_t hyphens = shape->choice[BANK_DATES] == HYPHEN;

	if (column->field == BANK_const)
		return column->constant.n > 0 ? characters(column->constant) : 0;
	switch (column->kind) {
	case BANK_DATE:
		return 8 + 2 * hyphens;
	case BANK_MONTH:
		return 6 + hyphens;
	case BANK_MONEY:
		return shape->choice[BANK_UNIT] == 0 ? 4 : 1;
	case BANK_TEXT:
	case BANK_NUMBER:
		break;
	}
	return 1;
}

static void
check_lengths(struct loading *l, const struct bank_part *part, const struct bank_shape *shape)
{
	bool fixed = shape->choice[BANK_FORM] == FIXED;

	for (size_t i = 0; i < part->count; i++) {
		const struct bank_column *column = &part->column[i];
		size_t need = least(column, shape);

		if (fixed && column->bytes == 0)
			fault_at(l, column->line, DIAG_BANK_WIDTH, bankcolumn_key(column->field),
				 TEXT_NONE);
		else if ((column->bytes > 0 && column->bytes < need) ||
			 (column->characters > 0 && column->characters < need))
			fault_at(l, column->line, DIAG_BANK_NARROW, bankcolumn_key(column->field),
				 NUM_TEXT(need));
	}
}

static void
check_body(struct loading *l, enum bank_way way)
{
	static const struct {
		enum bank_way way;
		enum bank_field field;
	} wanted[] = {
		{ BANK_SENT, BANK_account }, { BANK_SENT, BANK_amount },
		{ BANK_BACK, BANK_account }, { BANK_BACK, BANK_amount },
		{ BANK_BACK, BANK_status },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(wanted); i++)
		if (wanted[i].way == way &&
		    bank_column(&l->bank->part[way][BANK_BODY], wanted[i].field) == NULL)
			fault_at(l, 0, DIAG_BANK_MISSING, TEXT_NONE,
				 bankcolumn_key(wanted[i].field));
}

static void
check_way(struct loading *l, enum bank_way way)
{
	const struct bank_shape *shape = &l->bank->shape[way];

	if (way == BANK_BACK && !bank_gives_back(l->bank))
		return;
	struct decode_encoder *encoder = decode_encoder_open(bank_exact_encoding(shape));

	if (encoder == NULL)
		diag_say(l->diag, DIAG_ENCODING_UNKNOWN, .at = ini_where(&l->ini, 0),
			 .one = text_of(bank_encoding(shape)));
	l->good = l->good && encoder != NULL;
	decode_encoder_close(encoder);
	if (shape->choice[BANK_FORM] != FIXED && shape->delimiter.n == 0)
		fault_at(l, 0, DIAG_BANK_MISSING, TEXT_NONE, TEXT("delimiter"));
	check_body(l, way);
	check_totals(l, way);
	for (size_t i = 0; i < BANK_PLACES; i++)
		check_lengths(l, &l->bank->part[way][i], shape);
}

static void
check(struct loading *l)
{
	const struct bank *bank = l->bank;

	if (bank->name[LANGUAGE_ZH].n == 0 || bank->name[LANGUAGE_EN].n == 0)
		fault_at(l, 0, DIAG_BANK_MISSING, TEXT_NONE, TEXT("name_zh, name_en"));
	if (bank_gives_back(bank) && bank->statuses == 0)
		fault_at(l, 0, DIAG_BANK_MISSING, TEXT_NONE, TEXT("[status]"));
	check_way(l, BANK_SENT);
	check_way(l, BANK_BACK);
}

/* ---- for everybody ---- */

const struct bank *
bank_read(const char *path, struct arena *arena, struct diag *diag)
{
	struct loading l = { .arena = arena, .diag = diag, .good = true };

	l.bank = arena_alloc(arena, sizeof(*l.bank));
	if (!ini_read(&l.ini, path, arena, diag))
		return NULL;
	l.bank->file = l.ini.file;
	make_room(&l);
	take_entries(&l);
	if (l.good)
		check(&l);
	return l.good ? l.bank : NULL;
}

bool
bank_gives_back(const struct bank *bank)
{
	return bank->part[BANK_BACK][BANK_BODY].count > 0;
}

const char *
bank_encoding(const struct bank_shape *shape)
{
	return encodings[shape->choice[BANK_ENCODING]].name;
}

const char *
bank_exact_encoding(const struct bank_shape *shape)
{
	return encodings[shape->choice[BANK_ENCODING]].exact;
}

struct text
bank_short(const struct bank *bank, int64_t programme)
{
	for (size_t i = 0; i < bank->programmes; i++)
		if (bank->programme[i].meaning == programme)
			return bank->programme[i].word;
	return TEXT_NONE;
}

int
bank_status(const struct bank *bank, struct text word)
{
	for (size_t i = 0; i < bank->statuses; i++)
		if (text_equal(bank->status[i].word, word))
			return (int)bank->status[i].meaning;
	return -1;
}

const struct bank_column *
bank_column(const struct bank_part *part, enum bank_field field)
{
	for (size_t i = 0; i < part->count; i++)
		if (part->column[i].field == field)
			return &part->column[i];
	return NULL;
}
