#ifndef JZ_SAY_H
#define JZ_SAY_H

#include "base/diag.h"
#include "base/text.h"

/* Words on standard error. */

/* What could move the cursor or turn the line around is shown as \u001B, a bad byte as \xFF. */
void say_text(struct text t);

/* One line: "jz-assess: FILE:17: R201: household H001: wage: MESSAGE; REMEDY". */
void say_finding(const char *name, const struct finding *finding, enum language language);

#endif
