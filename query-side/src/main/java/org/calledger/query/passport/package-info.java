/** The passport of a need (karta potrzeby): everything from its voicing to its verdicts. */
@NullMarked
package org.calledger.query.passport;

import org.jspecify.annotations.NullMarked;
