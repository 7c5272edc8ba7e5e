#ifndef JZ_MATCH_MATCHPAGE_H
#define JZ_MATCH_MATCHPAGE_H

#include "match/lead.h"
#include "page/paper.h"

/*
 * Leads as a page for the person who looks into them: what the register says beside what the
 * extract says, what differs marked by a sign, and room to write what came of it.  It has identity
 * numbers, and is no page for others.
 */

/* The style of it; for paper.style, before paper_begin(). */
extern const char matchpage_style[];

/* Begin it; leads come one by one, paper_end() ends it. */
void matchpage_begin(struct paper *paper, const struct leads *leads, day_t date);
void matchpage_add(struct paper *paper, const struct leads *leads, const struct lead *lead);

#endif
