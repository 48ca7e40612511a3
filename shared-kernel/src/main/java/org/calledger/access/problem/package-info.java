/** Problems as RFC 9457 writes them: codes, their words in Polish and English, the body. Knows no web framework. */
@NullMarked
package org.calledger.access.problem;

import org.jspecify.annotations.NullMarked;
