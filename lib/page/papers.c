#include "page/papers.h"

#include <stdlib.h>

#include "base/prose.h"
#include "mend/mendrecord.h"

/* ---- the table ---- */

/* A list with one more, parted as its language does. */
static struct text
with(struct arena *arena, enum language language, struct text list, struct text more)
{
	return list.n == 0 ? more : prose_part(arena, language, "{1}、{2}", "{1}, {2}", list, more);
}

/* "dibao|illness": the codes by which the words of a list go, and their names; false with the word
 * that is none. */
static bool
take_words(struct papers *papers, struct text list,
	   bool (*find)(void *context, struct text *code, struct text name[2]), void *context,
	   struct text *codes, struct text names[2], struct text *wrong)
{
	while (list.n > 0) {
		struct text code = text_trim(text_next(&list, '|'));
		struct text name[2];

		*wrong = code;
		if (!find(context, &code, name))
			return false;
		*codes = codes->n == 0 ? arena_text(&papers->arena, code)
				       : prose_part(&papers->arena, LANGUAGE_EN, "", "{1}|{2}",
						    *codes, code);
		for (int i = LANGUAGE_ZH; i <= LANGUAGE_EN; i++)
			names[i] = with(&papers->arena, (enum language)i, names[i],
					arena_text(&papers->arena, name[i]));
	}
	return true;
}

static bool
take_facts(bits_t *facts, struct text list, struct text *wrong)
{
	while (list.n > 0) {
		int column;

		*wrong = text_trim(text_next(&list, '|'));
		column = column_find(schema_of(RECORD_REGISTER), *wrong);
		if (column < 0)
			return false;
		*facts |= BITS(column);
	}
	return true;
}

static bool
make(struct papers *papers, const struct papers_names *names, const struct record *row,
     struct papers_item *item, struct text *wrong)
{
	const struct text *text = row->text;
	struct text kinds = TEXT_NONE;

	*item = (struct papers_item){ .local = row->value[PAPER_local] == WORD_YESNO_YES,
				      .from = row->value[PAPER_from],
				      .until = row->value[PAPER_until] };
	*wrong = text[PAPER_paper];
	if (row->bad || text[PAPER_paper].n == 0 ||
	    (item->from != BLANK && item->until != BLANK && item->from > item->until))
		return false;
	item->name[LANGUAGE_ZH] = arena_text(&papers->arena, text[PAPER_paper]);
	item->name[LANGUAGE_EN] = text[PAPER_paper_en].n == 0
					  ? item->name[LANGUAGE_ZH]
					  : arena_text(&papers->arena, text[PAPER_paper_en]);
	item->article = arena_text(&papers->arena, text[PAPER_article]);
	return take_words(papers, text[PAPER_needed_by], names->need, names->context, &item->codes,
			  item->needed, wrong) &&
	       take_facts(&item->facts, text[PAPER_facts], wrong) &&
	       take_words(papers, text[PAPER_kinds], names->kind, names->context, &kinds,
			  item->shown, wrong);
}

static bool
is_new(const struct papers *papers, struct text name)
{
	for (size_t i = 0; i < papers->count; i++)
		if (text_equal(papers->item[i].name[LANGUAGE_ZH], name))
			return false;
	return true;
}

bool
papers_read(struct papers *papers, const char *path, const struct papers_names *names, day_t today,
	    struct diag *diag)
{
	static const int required[] = { PAPER_paper, PAPER_needed_by, PAPER_kinds, -1 };
	struct record_reader *reader =
		record_open(path, RECORD_PAPER, &(struct table_options){ 0 }, NULL, required, diag);
	struct mendrecord mend;
	struct arena parts = { 0 };
	struct record row;
	enum table_result result;
	bool good = true;

	mendrecord_begin(&mend, reader, today, &parts, diag);
	while ((result = record_each(reader, &row)) == TABLE_ROW) {
		struct where where = record_where(reader, &row, -1);
		struct papers_item item;
		struct text wrong;

		if (!make(papers, names, &row, &item, &wrong)) {
			diag_say(diag, DIAG_PAPERS_ROW, .at = where, .value = wrong);
			good = false;
		} else if (!is_new(papers, item.name[LANGUAGE_ZH])) {
			diag_say(diag, DIAG_PAPERS_TWICE, .at = where,
				 .value = item.name[LANGUAGE_ZH]);
			good = false;
		} else {
			papers->item = arena_grow(papers->item, &papers->room, papers->count,
						  sizeof(*papers->item));
			papers->item[papers->count++] = item;
		}
	}
	record_close(reader);
	arena_free(&parts);
	return good && result == TABLE_END;
}

/* ---- what is asked for ---- */

enum truth
papers_local(const struct record *row)
{
	return truth_of(row->value[REGISTER_residence_permit] != WORD_YESNO_YES);
}

enum truth
papers_asks(const struct papers_item *item, enum truth local, day_t day)
{
	if (item->shown[LANGUAGE_ZH].n == 0 || (item->from != BLANK && day < item->from) ||
	    (item->until != BLANK && day > item->until))
		return TRUTH_YES;
	if (!item->local)
		return TRUTH_NO;
	return local == TRUTH_UNKNOWN ? TRUTH_UNKNOWN : truth_of(local == TRUTH_NO);
}

static bool
is_needed(const struct papers_item *item, const struct papers_about *about)
{
	if (about->fact >= 0)
		return bits_has(item->facts, about->fact);
	for (struct text rest = item->codes; rest.n > 0;) {
		struct text code = text_next(&rest, '|');

		for (size_t i = 0; i < about->occasions; i++)
			if (text_equal(code, about->occasion[i]))
				return true;
	}
	return item->codes.n == 0;
}

struct text
papers_list(const struct papers *papers, const struct papers_about *about, bool asked,
	    enum language language, struct arena *arena)
{
	struct text list = TEXT_NONE;

	for (size_t i = 0; i < papers->count; i++) {
		const struct papers_item *item = &papers->item[i];
		enum truth truth = papers_asks(item, about->local, about->day);
		struct text one = item->name[language];

		if (!is_needed(item, about) || asked == (truth == TRUTH_NO))
			continue;
		if (!asked)
			one = prose_part(arena, language, "{1}（核对“{2}”信息）",
					 "{1} (matched: {2})", one, item->shown[language]);
		else if (truth == TRUTH_UNKNOWN)
			one = prose_part(arena, language, "{1}（户籍不在本地的）",
					 "{1} (of those registered elsewhere)", one);
		list = with(arena, language, list, one);
	}
	return list;
}

void
papers_free(struct papers *papers)
{
	free(papers->item);
	arena_free(&papers->arena);
	*papers = (struct papers){ 0 };
}
