#ifndef JZ_TERMS_VISITPAGE_H
#define JZ_TERMS_VISITPAGE_H

#include "page/paper.h"
#include "terms/inquiry.h"

/*
 * The sheet for a visit as a page to be filled in by hand: what is recorded and room beside it, who
 * came and who left, and where the applicant and two investigators sign.  A household of up to
 * about nine adults stands on one A4 page.  No account stands on it; numbers of people are masked,
 * and so is the phone where it is not asked for.
 */
void visitpage_begin(struct paper *paper);
void visitpage_write(struct paper *paper, const struct inquiry *inquiry);

#endif
