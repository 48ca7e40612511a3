/** Reading quickly and reading by Jackson side by side. */
@NullMarked
package org.calledger.query.stored;

import org.jspecify.annotations.NullMarked;
