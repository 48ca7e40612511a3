/** Facts into rows, live and rebuilt; shared by all views. */
@NullMarked
package org.calledger.query.projection;

import org.jspecify.annotations.NullMarked;
