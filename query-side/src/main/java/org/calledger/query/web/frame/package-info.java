/** What all pages share: language, who is reading, headers, who may come in. */
@NullMarked
package org.calledger.query.web.frame;

import org.jspecify.annotations.NullMarked;
