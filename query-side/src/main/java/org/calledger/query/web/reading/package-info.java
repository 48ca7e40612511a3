/** What the pages ask of the read side, in the shape that they show. */
@NullMarked
package org.calledger.query.web.reading;

import org.jspecify.annotations.NullMarked;
