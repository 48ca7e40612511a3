/** One class a page. */
@NullMarked
package org.calledger.query.web.page;

import org.jspecify.annotations.NullMarked;
