/** The pages, as people meet them: a real browser before the real product. */
@NullMarked
package org.calledger.endtoend.web;

import org.jspecify.annotations.NullMarked;
