#ifndef JZ_PAGE_FORM_H
#define JZ_PAGE_FORM_H

#include <stddef.h>

#include "page/paper.h"

/*
 * What is filled in by hand, on pages of HTML alone: fields with what was recorded and room to
 * write, two abreast; tables with blank rows; lines to sign.  paper->style is form_style.
 */
extern const char form_style[];

/*
 * Begin and end the body of a sheet that has so many rows of fields (form_rows() of each block):
 * the more there are, the lower is each.  All of up to form_most() rows stand on one A4 page; what
 * has more is to be parted.
 */
void form_begin(struct paper *paper, size_t rows);
void form_end(struct paper *paper);
size_t form_most(void);

/* How many rows a block of fields takes, of which wide ones have a row each. */
size_t form_rows(size_t fields, size_t wide);

/* A block of fields, about whom or what its label's lines, parted by line feeds, say. */
void form_block(struct paper *paper, struct text label);
void form_block_end(struct paper *paper);

struct form_field {
	struct text question;
	struct text recorded;
	struct text choices; /* to be ticked, parted by "|"; blank: none */
	bool lacking;        /* recorded says that something is missing */
	bool wide;           /* it has a row of its own */
};

void form_field(struct paper *paper, const struct form_field *field);

/* A table to write into: its title, headings parted by "|", and so many blank rows. */
void form_table(struct paper *paper, struct text title, struct text headings, size_t rows);

/* A line of such labels, parted by "|", each with room behind it to sign or write. */
void form_signs(struct paper *paper, struct text labels);

#endif
