@NullMarked
package org.calledger.standalone.postgres;

import org.jspecify.annotations.NullMarked;
