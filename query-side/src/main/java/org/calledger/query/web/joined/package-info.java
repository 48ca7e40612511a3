/** The pages' questions, put to the read side. */
@NullMarked
package org.calledger.query.web.joined;

import org.jspecify.annotations.NullMarked;
