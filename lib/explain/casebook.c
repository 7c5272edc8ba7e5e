#include "explain/casebook.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/num.h"
#include "explain/explain.h"

static struct text
head_of(const struct household *household)
{
	return household->persons > 0 ? household->person[household->head].row.text[REGISTER_name]
				      : TEXT_NONE;
}

/* "HB-0001　郭桂林　低保979.00　特困1025.00" */
static struct text
entry_words(struct casebook *book, const struct walk *walk, enum language language)
{
	struct text words = prose_part(&book->arena, language, "{1}　{2}", "{1}  {2}",
				       walk->household->id, head_of(walk->household));

	for (size_t i = 0; i < walk->outcomes; i++) {
		const struct outcome *outcome = &walk->outcome[i];

		words = prose_part(&book->arena, language, "{1}　{2}{3}", "{1}  {2} {3}", words,
				   word_text((enum word)outcome->category, language),
				   outcome->amount > 0 ? MONEY_TEXT(outcome->amount) : TEXT_NONE);
	}
	return words;
}

static struct casebook_entry *
more(struct casebook *book)
{
	book->entry = arena_grow(book->entry, &book->room, book->count, sizeof(*book->entry));
	return &book->entry[book->count++];
}

static void
note(struct casebook *book, const struct walk *walk, enum language language)
{
	const struct text *cell = walk->household->row.text;

	*more(book) = (struct casebook_entry){
		.id = arena_text(&book->arena, walk->household->id),
		.village = prose_part(&book->arena, language, "{1}{2}", "{1}{2}",
				      cell[REGISTER_town], cell[REGISTER_village]),
		.words = entry_words(book, walk, language),
	};
}

/* Such a book is never for the public. */
static void
tell_internal(struct paper *paper)
{
	paper_words(paper, PAPER_MARK, "内部资料，不得公开",
		    "For the office alone: not to be made public");
}

void
casebook_add(struct casebook *book, struct paper *paper, const struct letter *letter,
	     const struct record_reader *reader)
{
	const struct walk *walk = letter->walk;

	note(book, walk, paper->prose.language);
	paper_sheet(paper);
	paper_anchor(paper, walk->household->id);
	tell_internal(paper);
	paper_say(paper, PAPER_TITLE, "{1}　{2}", "{1}  {2}", walk->household->id,
		  head_of(walk->household));
	explain_lines(paper, walk, reader, EXPLAIN_WORDS);
	paper_fold(paper, "告知书", "The notice");
	letter_write(paper, letter);
	paper_fold_end(paper);
	paper_fold(paper, "问过的每个条件", "Every condition that was asked");
	explain_lines(paper, walk, reader, EXPLAIN_FULL | EXPLAIN_WORDS);
	paper_fold_end(paper);
}

void
casebook_take(struct casebook *book, const struct casebook_entry *entry, struct text link)
{
	*more(book) = (struct casebook_entry){
		.id = arena_text(&book->arena, entry->id),
		.village = arena_text(&book->arena, entry->village),
		.words = arena_text(&book->arena, entry->words),
		.link = arena_text(&book->arena, link),
	};
}

void
casebook_forget(struct casebook *book)
{
	book->count = 0;
	arena_reset(&book->arena);
}

/* All of one village, from the first that has it on. */
static void
index_village(const struct casebook *book, struct paper *paper, size_t first)
{
	struct text village = book->entry[first].village;

	paper_say(paper, PAPER_PART, "{1}", "{1}", village);
	for (size_t i = first; i < book->count; i++)
		if (text_equal(book->entry[i].village, village))
			paper_link(paper, book->entry[i].link, book->entry[i].words);
}

void
casebook_index(const struct casebook *book, struct paper *paper, day_t day)
{
	struct hash_set met = { 0 };

	paper_sheet(paper);
	paper_words(paper, PAPER_TITLE, "审核说明", "Explanations");
	tell_internal(paper);
	paper_say(paper, PAPER_NUMBER, "{1}　共{2}户", "{1}, households: {2}", DAY_TEXT(day),
		  NUM_TEXT((int64_t)book->count));
	for (size_t i = 0; i < book->count; i++)
		if (!hash_set_add(&met, hash_text(book->entry[i].village)))
			index_village(book, paper, i);
	hash_set_free(&met);
}

void
casebook_free(struct casebook *book)
{
	free(book->entry);
	arena_free(&book->arena);
}
