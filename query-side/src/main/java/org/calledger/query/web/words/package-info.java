/** Dates, numbers and names in the reader's language. */
@NullMarked
package org.calledger.query.web.words;

import org.jspecify.annotations.NullMarked;
