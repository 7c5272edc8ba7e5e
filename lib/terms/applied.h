#ifndef JZ_TERMS_APPLIED_H
#define JZ_TERMS_APPLIED_H

#include "register/record.h"
#include "rule/law.h"
#include "rule/ruleset.h"

/*
 * What a row of a list of applications says of how it was taken: where such aid is asked for
 * (Law, arts. 37 and 38), with a promise of honesty where the list has such a column, and by a
 * review meeting only where somebody objects (大办发〔2021〕30号（十八）（二十三）).
 *
 * Of one that was not accepted: why, and when that was told (Law, art. 70(1)).  Of a person alone:
 * who applied, himself or a near relative by the law of the day of acceptance; a proxy is as good
 * as he (Law, art. 37(3)).
 */
void applied_check(const struct record_reader *reader, const struct record *record,
		   const struct law *law, struct diag *diag);

/*
 * Where it says that the town decides: may it, by a value of whoever may let it on the day of the
 * decision, or today (Law, art. 44(2))?
 */
void applied_check_delegated(const struct record_reader *reader, const struct record *record,
			     const struct ruleset *rules, day_t today, struct diag *diag);

#endif
