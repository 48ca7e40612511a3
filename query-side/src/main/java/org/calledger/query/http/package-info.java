/** What all queries share at the door: paging, as-of, waiting, formats. */
@NullMarked
package org.calledger.query.http;

import org.jspecify.annotations.NullMarked;
