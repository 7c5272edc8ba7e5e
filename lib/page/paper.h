#ifndef JZ_PAGE_PAPER_H
#define JZ_PAGE_PAPER_H

#include <stdbool.h>

#include "base/prose.h"

/*
 * A paper for people, in sheets, whose words are the same in both of its forms: plain text, its
 * sheets parted by form feeds, or a page of HTML that stands alone (nothing is loaded and nothing
 * runs) and prints each sheet from the top of an A4 page.  Where more is said on a sheet than a
 * page holds, its letters are the smaller, down to nine points.
 */
enum paper_line {
	PAPER_TITLE,
	PAPER_NUMBER, /* below the title, at the right */
	PAPER_MARK,   /* what keeps it from being sent */
	PAPER_TO,     /* whom it is for */
	PAPER_BODY,   /* a paragraph */
	PAPER_PART,   /* what the items below have in common */
	PAPER_ITEM,
	PAPER_SIGN, /* at the right: who, and when */
	PAPER_CUT,  /* a line to cut along, with what is below it */
	PAPER_FORM, /* something to be filled in by hand */
	PAPER_LINES
};

/* Starts as { .prose.language = …, .page = …, .style = … }; what is said gathers in prose. */
struct paper {
	struct prose prose;
	struct prose line; /* while it is said */
	bool page;         /* HTML */
	const char *style; /* more of it than papers have; NULL: none */
	size_t sheets;

	/* of the sheet that was begun, for paper.c alone */
	size_t height; /* of what was said on it, in tenths of a point, where letters are of usual
			  size */
	size_t size;   /* where in prose the size of its letters stands; 0: nowhere any more */
	bool folded;   /* what is said now is not printed */
};

/* What stands before the first sheet; title is the whole's, in the language of the paper. */
void paper_begin(struct paper *paper, struct text title);

/* The next sheet. */
void paper_sheet(struct paper *paper);

/* Say a line: as prose_say() has it, without a mark of its end.  A blank one is left out. */
#define paper_say(paper, kind, zh, en, ...)                                                        \
	paper_fill((paper), (kind), (zh), (en), (const struct text[]){ __VA_ARGS__ },              \
		   ARRAY_LENGTH(((const struct text[]){ __VA_ARGS__ })))
void paper_fill(struct paper *paper, enum paper_line kind, const char *zh, const char *en,
		const struct text *texts, size_t n);

/* The same without parts. */
void paper_words(struct paper *paper, enum paper_line kind, const char *zh, const char *en);

/*
 * Lines as they are, parted by line feeds; on a page each is set in as far as blanks stand before
 * it.
 */
void paper_lines(struct paper *paper, struct text lines);

/*
 * On a page alone: a place of a sheet that a link leads to, a line that is a link, and what is seen
 * once its title is opened.
 */
void paper_anchor(struct paper *paper, struct text name);
void paper_link(struct paper *paper, struct text to, struct text words);
void paper_fold(struct paper *paper, const char *zh, const char *en);
void paper_fold_end(struct paper *paper);

/*
 * On a page alone: HTML of the program's own, and an element of it ("p class=to") with a text that
 * may be anything.
 */
void paper_raw(struct paper *paper, const char *html);
void paper_element(struct paper *paper, const char *element, struct text text);

/* A little room. */
void paper_gap(struct paper *paper);

/* What stands behind the last sheet. */
void paper_end(struct paper *paper);

/* Sheets that another paper of the same form has, as they stand there. */
void paper_take(struct paper *paper, struct text sheets);

/* Forget what was said; the sheets are counted on. */
void paper_clear(struct paper *paper);
void paper_free(struct paper *paper);

#endif
