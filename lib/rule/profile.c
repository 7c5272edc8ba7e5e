#include "rule/profile.h"

static const struct term {
	const char *key;
	const char *read;       /* all spellings, parted by '|' */
	const char *spelled[2]; /* by enum language */
	bool share;
} terms[] = {
	{ "deductible", "deductible|起付线|起付标准", { "起付线", "deductible " }, false },
	{ "share", "share|比例", { "比例", "share " }, true },
	{ "cap", "cap|封顶线|年度限额", { "封顶线", "cap " }, false },
};

/* The figure behind the word of a term. */
static bool
read_figure(const struct term *term, struct text t, fen_t *amount, struct ratio *share)
{
	struct text number = text_trim(text_drop_end(t, "yuan|元"));

	if (term->share)
		return ratio_parse(t.p, t.n, share) && ratio_compare(*share, ratio_whole(1)) <= 0;
	return number.n < t.n && money_parse(number.p, number.n, amount) == MONEY_OK;
}

/* Which term a word is, -1: none; and its figure. */
static int
read_term(struct text word, fen_t *amount, struct ratio *share)
{
	for (int i = 0; i < (int)ARRAY_LENGTH(terms); i++) {
		struct text figure = text_drop_begin(word, terms[i].read);

		if (figure.n < word.n)
			return read_figure(&terms[i], text_trim(figure), amount, share) ? i : -1;
	}
	return -1;
}

bool
profile_read(const struct text *word, size_t count, struct profile *out, struct arena *arena)
{
	struct text *list = arena_alloc(arena, ARRAY_LENGTH(terms) * sizeof(*list));
	fen_t *amount = arena_alloc(arena, ARRAY_LENGTH(terms) * sizeof(*amount));
	bool seen[ARRAY_LENGTH(terms)] = { false };
	struct ratio share = ratio_whole(1);

	if (count == 1 && text_is_any(word[0], "all|全额"))
		count = 0;
	for (size_t i = 0; i < count; i++) {
		fen_t fen = 0;
		int term = read_term(word[i], &fen, &share);

		if (term < 0 || seen[term])
			return false;
		seen[term] = true;
		list[i] = text_of(terms[term].key);
		amount[i] = fen;
	}
	*out = (struct profile){ list, amount, count, share };
	return true;
}

static const struct term *
find(struct text key)
{
	const struct term *term = terms;

	while (!text_equal(key, text_of(term->key)))
		term++;
	return term;
}

struct text
profile_word(struct text term, enum language language)
{
	return text_of(find(term)->spelled[language]);
}

bool
profile_is_share(struct text term)
{
	return find(term)->share;
}
